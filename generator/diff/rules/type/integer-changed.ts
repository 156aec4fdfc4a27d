import type { NumberType } from "../../../model/api.js";
import { breaking, compatible, risky, rule } from "../../rule.js";

/** Fractions are refused, or occur. To TypeScript both are numbers. */
export const integerChanged = rule("integer-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "number" || revision.kind !== "number") return;
  const [was, is] = [isWhole(base), isWhole(revision)];
  if (was === is) return;
  const isSent = direction === "request";
  if (is && isSent) yield breaking("wire", "has to be an integer.");
  else if (is) yield compatible("wire", "is always an integer.");
  else if (isSent) yield compatible("wire", "may have a fraction.");
  else yield risky("wire", "may have a fraction now.");
});

/** Multiples of a whole number are whole as well. */
function isWhole({ integer, multipleOf }: NumberType): boolean {
  return integer || (multipleOf !== undefined && Number.isInteger(multipleOf));
}
