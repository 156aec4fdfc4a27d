import { breaking, compatible, risky, rule } from "../../rule.js";

/** Fractions are refused, or occur. To TypeScript both are numbers. */
export const integerChanged = rule("integer-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "number" || revision.kind !== "number") return;
  if (base.integer === revision.integer) return;
  const isSent = direction === "request";
  if (revision.integer && isSent) yield breaking("wire", "has to be an integer.");
  else if (revision.integer) yield compatible("wire", "is always an integer.");
  else if (isSent) yield compatible("wire", "may have a fraction.");
  else yield risky("wire", "may have a fraction now.");
});
