import type { Json, JsonObject } from "./document.js";

/** Whether a value is an object: neither an array nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The reference of an object that is one: its `$ref`, if that is text. */
export function referenceOf(value: Json | undefined): string | undefined {
  if (!isObject(value) || !Object.hasOwn(value, "$ref")) return undefined;
  const reference = value["$ref"];
  return typeof reference === "string" ? reference : undefined;
}

/** How many nodes may still be copied: copies of copies grow faster than any document does. */
export interface CopyBudget {
  left: number;
}

/** Enough for every real document; a small part of what the memory of a process holds. */
export function startCopyBudget(): CopyBudget {
  return { left: 2_000_000 };
}

/** A copy that shares nothing; null stands for what the budget does not cover. Values are trees of bounded depth, so this ends. */
export function copyJson<T extends Json>(value: T, budget?: CopyBudget): T {
  if (typeof value !== "object" || value === null) return value;
  if (budget && --budget.left < 0) return null as T;
  if (Array.isArray(value)) return value.map((item) => copyJson(item, budget)) as T;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setMember(copy, key, copyJson(value[key]!, budget));
  return copy as T;
}

/** Sets a member, one named `__proto__` included. */
export function setMember(object: JsonObject, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    object[key] = value;
  }
}
