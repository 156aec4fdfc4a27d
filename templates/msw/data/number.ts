import { call, type NumberType, type Printable } from "quillgen/template";
import { fake } from "../runtime.js";

/** A number within its limits. */
export function numberFake(type: NumberType): Printable {
  const { integer, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = type;
  const limits = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf];
  if (limits.every((limit) => limit === undefined)) return integer ? fake.integer : fake.number;
  const least = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity);
  const most = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity);
  const step = stepOf(type, most - least);
  let low = least === -Infinity ? undefined : Math.ceil(least / step);
  let high = most === Infinity ? undefined : Math.floor(most / step);
  if (low !== undefined && low * step <= (exclusiveMinimum ?? -Infinity)) low++;
  if (high !== undefined && high * step >= (exclusiveMaximum ?? Infinity)) high--;
  low ??= Math.min(1, high ?? 1);
  high ??= low + 999;
  return call(fake.multiple, step, low + 0, Math.max(low, Math.min(high, low + 999)) + 0);
}

/** What all values are a multiple of; for fractions something small in the range. */
function stepOf({ integer, multipleOf }: NumberType, range: number): number {
  if (multipleOf !== undefined && multipleOf > 0) return multipleOf;
  if (integer) return 1;
  return range < 1 && range > 0 ? range / 100 : 0.01;
}
