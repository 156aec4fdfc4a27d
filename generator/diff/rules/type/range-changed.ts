import { rule } from "../../rule.js";
import { judgeBound } from "../limits.js";

/** Numbers may be smaller or greater, or no longer may. */
export const rangeChanged = rule("range-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "number" || revision.kind !== "number") return;
  const least = { says: "minimum", tighter: "higher" } as const;
  const most = { says: "maximum", tighter: "lower" } as const;
  const above = { says: "lower bound, itself excluded,", tighter: "higher" } as const;
  const below = { says: "upper bound, itself excluded,", tighter: "lower" } as const;
  yield* judgeBound(least, base.minimum, revision.minimum, direction);
  yield* judgeBound(most, base.maximum, revision.maximum, direction);
  yield* judgeBound(above, base.exclusiveMinimum, revision.exclusiveMinimum, direction);
  yield* judgeBound(below, base.exclusiveMaximum, revision.exclusiveMaximum, direction);
});
