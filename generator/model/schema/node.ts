import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { escapeKey } from "../../read/pointer.js";

/** A value of the document, and its JSON Pointer in it. */
export interface Node<Value extends Json = Json> {
  readonly value: Value;
  readonly pointer: string;
}

/** The value under an own key, so that `constructor` and `__proto__` are keys like any other. */
export function own(object: JsonObject, key: string): Json | undefined {
  const value: unknown = object[key];
  // What every object inherits are functions, which no document has, and its prototype: cheaper to tell than a key is.
  return typeof value === "function" || value === Object.prototype ? undefined : (value as Json);
}

/** The text under an own key, or undefined. */
export function text(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" ? value : undefined;
}

/** The object under an own key, or undefined. */
export function member(object: JsonObject, key: string): JsonObject | undefined {
  const value = own(object, key);
  return isObject(value) ? value : undefined;
}

const nothing: readonly Json[] = Object.freeze([]);

/** The array under an own key, or an empty one. */
export function list(object: JsonObject, key: string): readonly Json[] {
  const value = own(object, key);
  return Array.isArray(value) ? value : nothing;
}

/** The pointer of a member. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${escapeKey(key)}`;
}
