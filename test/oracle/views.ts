/**
 * The head of the program that compares two readings of one document. `models` and `types` are the
 * modules with our reading. Mutual assignability alone would let a missing optional property pass, and
 * anything against `unknown`: so both sides are first made into a form in which every property is
 * required, paired with whether it was, and `unknown` is a type like others.
 */
export const views = (models: string, types: string): string => `
import type * as models from ${JSON.stringify(models)};
import type * as types from ${JSON.stringify(types)};
import type { $Read, $Write, components, operations } from "./oracle-reading.js";

type Readable<T> = T extends $Write<any> ? never : T extends $Read<infer U> ? Readable<U>
  : T extends (infer E)[] ? Readable<E>[]
  : T extends object ? { [K in keyof T as NonNullable<T[K]> extends $Write<any> ? never : K]: Readable<T[K]> }
  : T;
type Writable<T> = T extends $Read<any> ? never : T extends $Write<infer U> ? Writable<U>
  : T extends (infer E)[] ? Writable<E>[]
  : T extends object ? { [K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K]: Writable<T[K]> }
  : T;
type Flat<P extends { query?: unknown; path?: unknown }> = Fields<P["query"]> & Fields<P["path"]>;
type Fields<T> = [NonNullable<T>] extends [never] ? {} : NonNullable<T>;

type Form<T> = 0 extends 1 & T ? { any: true }
  : unknown extends T ? { unknown: true }
  : T extends string | number | boolean | null | undefined ? T
  : T extends readonly (infer E)[] ? { item: [Form<E>] }
  : { fields: { [K in keyof T]-?: [optional: {} extends Pick<T, K> ? true : false, value: Form<Required<T>[K]>] } };
type Agree<A, B> = [Form<A>] extends [Form<B>] ? ([Form<B>] extends [Form<A>] ? true : false) : false;
declare function check<T extends true>(): void;`;
