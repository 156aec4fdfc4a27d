import type { Json, JsonObject } from "../read/document.js";
import { isObject, referenceOf } from "../read/json-object.js";
import { escapeKey, memberOf, parsePointer, valueAt } from "../read/pointer.js";

/**
 * The way to a node of a document: a pointer, and steps that are taken from there through references and
 * composition. Resolved only where a finding has to be placed.
 */
export type Trail =
  | { readonly pointer: string }
  | { readonly from: Trail; readonly step: Step; readonly key: string };

/** `property`: wherever the schema declares it; `member`: a member of the node itself. */
export type Step = "property" | "member";

/** Where a document's node stands by its pointer. */
export function at(pointer: string): Trail {
  return { pointer };
}

/** The declaration of a property, or a parameter of an operation that is named like it. */
export function property(from: Trail, key: string): Trail {
  return { from, step: "property", key };
}

/** A member of a node, references followed. */
export function member(from: Trail, ...keys: readonly string[]): Trail {
  return keys.reduce<Trail>((trail, key) => ({ from: trail, step: "member", key }), from);
}

/** The pointer that a trail leads to; where a step leads nowhere, the last that led somewhere. */
export function pointerOf(root: JsonObject, trail: Trail): string {
  if ("pointer" in trail) return trail.pointer;
  const pointer = pointerOf(root, trail.from);
  const found = find(root, pointer, trail.key, trail.step, new Set());
  return found ?? pointer;
}

/** The value that a trail leads to, references followed. */
export function valueOf(root: JsonObject, trail: Trail): Json | undefined {
  return valueAt(root, parsePointer(settle(root, pointerOf(root, trail))));
}

function find(
  root: JsonObject,
  start: string,
  key: string,
  step: Step,
  seen: Set<string>,
): string | undefined {
  const pointer = settle(root, start);
  if (seen.has(pointer)) return undefined;
  seen.add(pointer);
  const value = valueAt(root, parsePointer(pointer));
  const inside = step === "property" ? "properties" : undefined;
  const holder = inside === undefined ? value : memberOf(value, inside);
  if (memberOf(holder, key) !== undefined) {
    return [pointer, ...(inside === undefined ? [] : [inside]), escapeKey(key)].join("/");
  }
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    const parts = memberOf(value, keyword);
    if (!Array.isArray(parts)) continue;
    for (const index of parts.keys()) {
      const found = find(root, `${pointer}/${keyword}/${index}`, key, step, seen);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The pointer of what a chain of references ends in. */
function settle(root: JsonObject, start: string): string {
  const seen = new Set<string>();
  let pointer = start;
  for (;;) {
    const value = valueAt(root, parsePointer(pointer));
    const reference = isObject(value) ? referenceOf(value) : undefined;
    if (!reference?.startsWith("#") || seen.has(pointer)) return pointer;
    seen.add(pointer);
    pointer = reference.slice(1);
  }
}
