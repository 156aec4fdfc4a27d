import { breaking, compatible, rule } from "../../rule.js";

/** Listed values before, any now. */
export const enumDropped = rule("enum-dropped", "values", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.any || !revision.any) return;
  if (direction === "request" || base.open) yield compatible("compile", "may be any value.");
  else
    yield breaking("compile", "may be any value now: code that counts on the listed ones breaks.");
});
