import * as z from "zod";
import type { Schema, Value } from "./schema.js";

/** A member that may be left out. */
export interface Optional<T> {
  readonly optional: Schema<T>;
}

/** The schemas of the members of an object. */
export type Shape = Readonly<Record<string, Schema<any> | Optional<any>>>;

/** The values of an object. */
export type ObjectOf<S extends Shape> = {
  [K in RequiredKeys<S>]: Value<S[K]>;
} & {
  [K in Exclude<keyof S, RequiredKeys<S>>]?: S[K] extends Optional<infer T>
    ? T
    : never;
};

type RequiredKeys<S extends Shape> = {
  [K in keyof S]: S[K] extends Optional<any> ? never : K;
}[keyof S];

/**
 * A member that may be left out. Undefined counts as left out, since JSON has no such value; its type is
 * that of a member which is there or is not, as `exactOptionalPropertyTypes` tells them apart.
 */
export function optional<T>(schema: Schema<T>): Optional<T> {
  return z.optional(schema) as unknown as Optional<T>;
}

/**
 * An object, whatever else it has: members that are not listed are kept, as a service may add some at
 * any time.
 */
export function object<S extends Shape>(shape: S): Schema<ObjectOf<S>> {
  return ofOwn(shape, z.looseObject(schemasOf(shape))) as Schema<ObjectOf<S>>;
}

/** An object without further members. */
export function closedObject<S extends Shape>(shape: S): Schema<ObjectOf<S>> {
  return ofOwn(shape, z.strictObject(schemasOf(shape))) as Schema<ObjectOf<S>>;
}

/**
 * An object whose further members are of one kind. TypeScript has their type cover the listed members as
 * well.
 */
export function openObject<S extends Shape, T>(
  shape: S,
  rest: Schema<T>,
): Schema<ObjectOf<S> & { [key: string]: T | AnyOf<S> }> {
  const schema = z.object(schemasOf(shape)).catchall(rest);
  return ofOwn(shape, schema) as Schema<any>;
}

type AnyOf<S extends Shape> = {
  [K in keyof S]: S[K] extends Optional<infer T> ? T | undefined : Value<S[K]>;
}[keyof S];

/** Any object. */
export function anyObject(): Schema<{ [key: string]: unknown }> {
  return z.looseObject({});
}

/** An object without a member. */
export function emptyObject(): Schema<{}> {
  return z.strictObject({});
}

const schemasOf = (shape: Shape) =>
  shape as Readonly<Record<string, z.ZodType>>;

/**
 * Zod also finds what every object inherits: it would take the `constructor` that all have for the
 * member of that name. A copy that inherits nothing has its own members only.
 */
function ofOwn(shape: Shape, schema: z.ZodType): Schema<unknown> {
  if (!Object.keys(shape).some((name) => name in {})) return schema;
  return z.pipe(z.transform(withoutPrototype), schema);
}

function withoutPrototype(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value : { __proto__: null, ...value };
}
