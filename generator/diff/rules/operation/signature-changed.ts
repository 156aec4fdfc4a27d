import { breaking, rule } from "../../rule.js";
import { nameOfType } from "../name-of-type.js";

/**
 * The last resort: what callers pass or get no longer fits, and no change of a part explains it, such as one more status
 * with a body of its own. With it, whatever stops code from compiling is told.
 */
export const signatureChanged = rule("signature-changed", "slot", function* (pair) {
  const { base, direction, revision } = pair;
  if (revision.isAssignable) return;
  const [was, is] = [base, revision].map(({ type }) => nameOfType(type));
  if (direction === "request") yield breaking("compile", "no longer accepts all that it accepted.");
  else if (was === is) yield breaking("compile", "can be something that it could not be before.");
  else yield breaking("compile", `can be ${is}, no longer only ${was}.`);
});
