import * as z from "zod";
import type { Optional } from "./object.js";
import { checked, type Check, type Schema, type Value } from "./schema.js";

export function array<T>(
  items: Schema<T>,
  ...checks: readonly Check<readonly NoInfer<T>[]>[]
): Schema<T[]> {
  return checked(z.array(items), checks);
}

/** The schemas of the items of a tuple. */
export type Items = readonly (Schema<any> | Optional<any>)[];

/** The values of a tuple. */
export type TupleOf<I extends Items> = I extends readonly [
  infer First,
  ...infer Others extends Items,
]
  ? First extends Optional<infer T>
    ? [T?, ...TupleOf<Others>]
    : [Value<First>, ...TupleOf<Others>]
  : [];

export function tuple<const I extends Items>(items: I): Schema<TupleOf<I>> {
  return z.tuple(items as never) as Schema<unknown> as Schema<TupleOf<I>>;
}

/** A tuple and any number of further items. */
export function openTuple<const I extends Items, T>(
  items: I,
  rest: Schema<T>,
): Schema<[...TupleOf<I>, ...T[]]> {
  return z.tuple(items as never, rest) as Schema<unknown> as Schema<
    [...TupleOf<I>, ...T[]]
  >;
}

/** An object of values of one kind, under any name. */
export function record<T>(
  keys: Schema<string>,
  values: Schema<T>,
): Schema<{ [key: string]: T }> {
  return z.record(keys as z.ZodString, values);
}

/** The same under some names, none of which must be there. */
export function partialRecord<K extends string, T>(
  keys: Schema<K>,
  values: Schema<T>,
): Schema<{ [Key in K]?: T }> {
  return z.partialRecord(
    keys as Schema<string> as z.ZodString,
    values,
  ) as Schema<unknown> as Schema<{ [Key in K]?: T }>;
}
