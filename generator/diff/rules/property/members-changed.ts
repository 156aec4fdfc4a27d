import type { Json } from "../../../read/document.js";
import { memberOf } from "../../../read/pointer.js";
import { rule } from "../../rule.js";
import { judgeBound } from "../limits.js";

/** Objects may have fewer or more members, or no longer may. */
export const membersChanged = rule("members-changed", "schema", function* (pair) {
  const { base, revision, direction } = pair;
  const least = { says: "least number of members", tighter: "higher" } as const;
  const most = { says: "greatest number of members", tighter: "lower" } as const;
  const of = (keyword: string) =>
    [numberOf(base, keyword), numberOf(revision, keyword), direction] as const;
  yield* judgeBound(least, ...of("minProperties"));
  yield* judgeBound(most, ...of("maxProperties"));
});

function numberOf(schema: Json | undefined, keyword: string): number | undefined {
  const value = memberOf(schema, keyword);
  // None at least is no bound.
  return typeof value === "number" && !(keyword === "minProperties" && value === 0)
    ? value
    : undefined;
}
