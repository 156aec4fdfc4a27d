import { breaking, compatible, rule } from "../../rule.js";
import { nameOfType } from "../name-of-type.js";

/** One kind of value in place of another; anything in place of something, or the other way round. */
export const typeChanged = rule("type-changed", "mismatch", function* (pair) {
  const { base, revision, direction } = pair;
  const [was, is] = [nameOfType(base), nameOfType(revision)];
  const text =
    was === is ? `is another ${is.replace(/^an? /, "")}.` : `is ${is}, no longer ${was}.`;
  // Whatever was sent before is anything, and whatever comes back now could be taken for anything.
  const wider = direction === "request" ? revision : base;
  if (wider.kind === "unknown") yield compatible("compile", text);
  else yield breaking("compile", text);
});
