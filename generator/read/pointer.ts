import type { Json } from "./document.js";

export type Key = string | number;

/** The keys of a JSON Pointer, unescaped; `""` has none. Whatever stands before the first `/` is dropped. */
export function parsePointer(pointer: string): string[] {
  const keys = pointer.split("/");
  keys.shift();
  return pointer.includes("~") ? keys.map(unescapeKey) : keys;
}

/** The JSON Pointer (RFC 6901) of a list of keys. */
export function formatPointer(keys: readonly Key[]): string {
  let pointer = "";
  for (const key of keys) pointer += `/${escapeKey(key)}`;
  return pointer;
}

export function escapeKey(key: Key): string {
  if (typeof key === "number") return String(key);
  return key.includes("/") || key.includes("~")
    ? key.replaceAll("~", "~0").replaceAll("/", "~1")
    : key;
}

function unescapeKey(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** One member of a value by its key; undefined where there is none. Inherited members do not count. */
export function memberOf(value: Json | undefined, key: Key): Json | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    if (typeof key === "number") return value[key];
    return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  }
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value that a list of keys leads to. */
export function valueAt(root: Json, keys: readonly Key[]): Json | undefined {
  let value: Json | undefined = root;
  for (const key of keys) {
    value = memberOf(value, key);
    if (value === undefined) return undefined;
  }
  return value;
}
