import type { NumberType } from "../../../model/api.js";
import { breaking, compatible, risky, rule } from "../../rule.js";

/** Numbers go in other steps. */
export const multipleChanged = rule("multiple-changed", "type", function* (pair) {
  const { base, revision, direction } = pair;
  if (base.kind !== "number" || revision.kind !== "number") return;
  const [was, is] = [stepOf(base), stepOf(revision)];
  // That numbers are whole at last, or no longer are, is told as that.
  if (was === is || base.multipleOf === revision.multipleOf) return;
  const isLooser = is === undefined || (was !== undefined && was % is === 0);
  const isTighter = was === undefined || (is !== undefined && is % was === 0);
  const isSent = direction === "request";
  const text = is === undefined ? `need not be a multiple of ${was}.` : `is a multiple of ${is}.`;
  if (isSent) yield isLooser ? compatible("wire", text) : breaking("wire", text);
  else yield isTighter ? compatible("wire", text) : risky("wire", text);
});

/** Integers are multiples of 1. */
function stepOf({ integer, multipleOf }: NumberType): number | undefined {
  return multipleOf ?? (integer ? 1 : undefined);
}
