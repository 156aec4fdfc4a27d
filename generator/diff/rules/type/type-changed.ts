import { breaking, rule } from "../../rule.js";
import { nameOfType } from "../name-of-type.js";

/** One kind of value in place of another. */
export const typeChanged = rule("type-changed", "mismatch", function* ({ base, revision }) {
  const [was, is] = [nameOfType(base), nameOfType(revision)];
  yield breaking("compile", was === is ? `is another ${is}.` : `is ${is}, no longer ${was}.`);
});
