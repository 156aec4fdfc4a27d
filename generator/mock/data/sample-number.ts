import type { NumberType } from "../../model/api.js";
import type { Random } from "./random.js";

/** A number inside the limits of its type; undefined where there is none. */
export function sampleNumber(type: NumberType, random: Random): number | undefined {
  const step = type.multipleOf ?? (type.integer ? 1 : 0.01);
  const least = Math.max(type.minimum ?? -Infinity, type.exclusiveMinimum ?? -Infinity);
  const most = Math.min(type.maximum ?? Infinity, type.exclusiveMaximum ?? Infinity);
  // Without limits: small numbers from one on, or as near to that as the one limit allows.
  const from = least > -Infinity ? least : most < Infinity ? Math.min(1, most - 1000) : 1;
  const to = most < Infinity ? most : Math.max(from, 0) + 1000;
  const low = Math.ceil(from / step);
  const high = Math.floor(to / step);
  const fits = (value: number): boolean =>
    value >= least &&
    value <= most &&
    value !== type.exclusiveMinimum &&
    value !== type.exclusiveMaximum;
  for (const multiple of [random.between(low, Math.max(low, high)), low, low + 1, high]) {
    // Rounding takes away what floating point adds to a multiple of 0.01.
    const value = Number((multiple * step).toPrecision(15));
    if (fits(value)) return value;
  }
  const middle = (from + to) / 2;
  return !type.integer && type.multipleOf === undefined && fits(middle) ? middle : undefined;
}
