import { isAssignable } from "../../surface/assignable.js";
import { breaking, rule } from "../../rule.js";
import { nameOfType } from "../name-of-type.js";

/** `oneOf` refuses what fits two of its alternatives; values that were fine may do so now. */
export const oneOfOverlaps = rule("one-of-overlaps", "choice", function* (pair) {
  const { base, revision, direction } = pair;
  if (direction !== "request" || !revision.isExclusive) return;
  for (const type of base.shapes) {
    const fitting = revision.shapes.filter((shape) => isAssignable(type, shape, "write"));
    // Where this was so before, nobody has sent such values.
    if (fitting.length < 2 || (base.isExclusive && base.shapes.length > 1)) continue;
    const name = nameOfType(type);
    yield breaking(
      "wire",
      `takes ${name} no longer where it fits two of the alternatives of oneOf.`,
    );
    return;
  }
});
