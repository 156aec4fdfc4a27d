import * as z from "zod";
import { checked, type Check, type Schema } from "./schema.js";

export function string(...checks: readonly Check<string>[]): Schema<string> {
  return checked(z.string(), checks);
}

export function number(...checks: readonly Check<number>[]): Schema<number> {
  return checked(z.number(), checks);
}

/** A whole number that JavaScript tells from the next. */
export function integer(...checks: readonly Check<number>[]): Schema<number> {
  return checked(z.int(), checks);
}

export function int32(...checks: readonly Check<number>[]): Schema<number> {
  return checked(z.int32(), checks);
}

export function uint32(...checks: readonly Check<number>[]): Schema<number> {
  return checked(z.uint32(), checks);
}

/** A whole number of a service with larger ones than JavaScript tells from the next. */
export function int64(...checks: readonly Check<number>[]): Schema<number> {
  return checked(z.number(), [z.multipleOf(1), ...checks]);
}

export function boolean(): Schema<boolean> {
  return z.boolean();
}

export function literal<const T extends string | number | boolean>(
  value: T,
): Schema<T> {
  return z.literal(value);
}

/** One of several values. */
export function literals<
  const T extends readonly (string | number | boolean)[],
>(values: T): Schema<T[number]> {
  return z.literal(values) as Schema<unknown> as Schema<T[number]>;
}

export function nullValue(): Schema<null> {
  return z.null();
}

export function undefinedValue(): Schema<undefined> {
  return z.undefined();
}

export function unknown(): Schema<unknown> {
  return z.unknown();
}

export function never(): Schema<never> {
  return z.never();
}
