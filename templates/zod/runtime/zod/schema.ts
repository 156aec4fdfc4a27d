import * as z from "zod";

/**
 * A zod schema of values that come out as they went in. What makes one is typed by the value alone: zod's
 * own types say how a schema is made, which is slow to check and of no use where the type is known.
 */
export type Schema<T> = z.ZodType<T, T>;

/** The values of a schema. */
export type Value<S> = S extends Schema<infer T> ? T : never;

/** A condition beyond the type. */
export type Check<T> = z.core.$ZodCheck<T>;

/** A schema that is made when it is first asked for. */
export function lazy<T>(make: () => Schema<T>): Schema<T> {
  return z.lazy(make) as Schema<unknown> as Schema<T>;
}

/** The schema with further conditions. */
export function checked<T>(
  schema: z.ZodType,
  checks: readonly Check<never>[],
): Schema<T> {
  const all = checks as readonly Check<unknown>[];
  return (all.length > 0 ? schema.check(...all) : schema) as Schema<T>;
}
