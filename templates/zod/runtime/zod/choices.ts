import * as z from "zod";
import type { Schema, Value } from "./schema.js";

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return z.nullable(schema);
}

export function union<const Members extends readonly Schema<unknown>[]>(
  members: Members,
): Schema<Value<Members[number]>> {
  return z.union(members) as Schema<unknown> as Schema<Value<Members[number]>>;
}

export function intersection<A, B>(
  left: Schema<A>,
  right: Schema<B>,
): Schema<A & B> {
  return z.intersection(left, right);
}

/** One of several objects, told apart by the value of a property: only that one's schema is asked. */
export function tagged<Cases extends Readonly<Record<string, Schema<unknown>>>>(
  property: string,
  cases: Cases,
): Schema<Value<Cases[keyof Cases]>> {
  const options = Object.entries(cases).map(([tag, schema]) =>
    named(schema, property, valuesOf(tag)),
  );
  return z.discriminatedUnion(
    property,
    options as unknown as [z.core.$ZodTypeDiscriminable],
  ) as unknown as Schema<Value<Cases[keyof Cases]>>;
}

/**
 * Tells a union which values a schema stands for. Zod looks for them in plain objects, not in the
 * intersections that inheritance makes.
 */
function named(
  schema: z.ZodType,
  property: string,
  values: ReadonlySet<unknown>,
): z.ZodType {
  const option = z.lazy(() => schema);
  Object.defineProperty(option._zod, "propValues", {
    value: Object.fromEntries([[property, values]]),
  });
  return option;
}

/** A tag as it is written, and as the number or the truth value that it may stand for. */
function valuesOf(tag: string): ReadonlySet<unknown> {
  const values = new Set<unknown>([tag]);
  if (tag === "true" || tag === "false") values.add(tag === "true");
  if (String(Number(tag)) === tag) values.add(Number(tag));
  return values;
}
