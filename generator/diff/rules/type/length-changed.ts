import { rule } from "../../rule.js";
import { judgeBound } from "../limits.js";

/** Texts may be shorter or longer, or no longer may. */
export const lengthChanged = rule("length-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "string" || revision.kind !== "string") return;
  const least = { says: "least length", tighter: "higher" } as const;
  const most = { says: "greatest length", tighter: "lower" } as const;
  yield* judgeBound(least, base.minLength, revision.minLength, direction);
  yield* judgeBound(most, base.maxLength, revision.maxLength, direction);
});
