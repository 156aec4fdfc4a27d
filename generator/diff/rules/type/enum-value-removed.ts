import { breaking, compatible, risky, rule } from "../../rule.js";
import { listOf } from "../list-of.js";

/** A value is not listed any more. */
export const enumValueRemoved = rule("enum-value-removed", "values", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.any || revision.any) return;
  const removed = base.listed.filter((value) => !revision.listed.includes(value));
  if (removed.length === 0) return;
  const text = listOf(removed);
  if (direction !== "request" && revision.open)
    yield compatible("wire", `no longer lists ${text}.`);
  else if (direction !== "request")
    yield risky("compile", `is no longer ${text}: comparisons with that do not compile.`);
  else if (revision.open) yield risky("wire", `no longer lists ${text}.`);
  else yield breaking("compile", `may no longer be ${text}.`);
});
