import { rule } from "../../rule.js";
import { judgeBound } from "../limits.js";

/** Lists may be shorter or longer, or no longer may. */
export const itemsChanged = rule("items-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "array" || revision.kind !== "array") return;
  const least = { says: "least number of items", tighter: "higher" } as const;
  const most = { says: "greatest number of items", tighter: "lower" } as const;
  yield* judgeBound(least, base.minItems, revision.minItems, direction);
  yield* judgeBound(most, base.maxItems, revision.maxItems, direction);
});
