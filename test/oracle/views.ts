import { agree } from "./agree.js";

/**
 * The head of the program that compares two readings of one document. `models` and `types` are the
 * modules with our reading.
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

${agree}`;
