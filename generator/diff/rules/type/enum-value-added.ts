import { breaking, compatible, rule } from "../../rule.js";
import { listOf } from "../list-of.js";

/** One more value is listed. Where others occurred anyway, nothing changes. */
export const enumValueAdded = rule("enum-value-added", "values", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.any || revision.any) return;
  const added = revision.listed.filter((value) => !base.listed.includes(value));
  if (added.length === 0) return;
  const text = `can be ${listOf(added)} as well`;
  if (direction === "request" || base.open) yield compatible("compile", `${text}.`);
  else yield breaking("compile", `${text}: code that covers all values no longer does.`);
});
