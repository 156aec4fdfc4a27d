import type { Json } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { parsePointer } from "../../read/pointer.js";
import { child, text, type Node } from "./node.js";
import type { Resolver } from "./resolver.js";

/** Whether a pointer names a schema that has a name: a component, or an entry of `$defs`. */
export function isNamedDefinition(pointer: string): boolean {
  const keys = parsePointer(pointer);
  if (keys.length === 3) return keys[0] === "components" && keys[1] === "schemas";
  const folder = keys.at(-2);
  return folder === "$defs" || folder === "definitions";
}

/**
 * Whether a schema in the midst of another contains itself, by references that also lead into the midst
 * of schemas. Such a schema has to become a model: types recurse through names only.
 */
export function isRecursive(target: Node, resolver: Resolver): boolean {
  const seen = new Set<Json>();
  const pending: Node[] = [target];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { value, pointer } = node;
    if (Array.isArray(value)) {
      value.forEach((item, index) => pending.push({ value: item, pointer: child(pointer, index) }));
      continue;
    }
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    const reference = text(value, "$ref");
    const next = reference === undefined ? undefined : resolver.resolve(reference, pointer);
    if (next && !isNamedDefinition(next.pointer)) {
      if (next.value === target.value) return true;
      pending.push(next);
    }
    for (const key of Object.keys(value)) {
      const item = value[key]!;
      // The schema stands inside what it refers to: reached in place, it is reached again.
      if (item === target.value) return true;
      if (typeof item === "object") pending.push({ value: item, pointer: child(pointer, key) });
    }
  }
  return false;
}
