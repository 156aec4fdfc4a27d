import { breaking, compatible, risky, rule } from "../../rule.js";

/** Items have to be different from each other, or no longer have to. */
export const uniquenessChanged = rule("uniqueness-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "array" || revision.kind !== "array") return;
  const [was, is] = [base.unique === true, revision.unique === true];
  if (was === is) return;
  const isSent = direction === "request";
  if (is)
    yield isSent
      ? breaking("wire", "refuses equal items.")
      : compatible("wire", "has no equal items.");
  else
    yield isSent
      ? compatible("wire", "takes equal items.")
      : risky("wire", "may have equal items.");
});
