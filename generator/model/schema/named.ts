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

/** A schema in the midst of another with more parts than this is not repeated wherever it is meant. */
const mostParts = 60;

/**
 * Whether a schema in the midst of another has to become a model because something refers to it: it
 * refers into the midst of schemas itself, so that it may contain itself, or it is long. All others are
 * put in place of the reference, which makes no document grow out of bounds.
 */
export function needsName(target: Node, resolver: Resolver): boolean {
  // A bare reference has nothing of its own to repeat.
  if (isObject(target.value) && Object.keys(target.value).length === 1 && "$ref" in target.value) {
    return false;
  }
  let parts = 0;
  const pending: Node[] = [target];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { value, pointer } = node;
    if (!isObject(value) && !Array.isArray(value)) continue;
    parts += 1;
    if (parts > mostParts) return true;
    if (Array.isArray(value)) {
      value.forEach((item, index) => pending.push({ value: item, pointer: child(pointer, index) }));
      continue;
    }
    if (Object.hasOwn(value, "$dynamicRef")) return true;
    const reference = text(value, "$ref");
    const next = reference === undefined ? undefined : resolver.resolve(reference, pointer);
    if (next && !isNamedDefinition(next.pointer)) return true;
    for (const key of Object.keys(value)) {
      pending.push({ value: value[key]!, pointer: child(pointer, key) });
    }
  }
  return false;
}
