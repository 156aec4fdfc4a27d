import type { JsonObject } from "../read/document.js";
import { isObject, referenceOf } from "../read/json-object.js";
import { parsePointer, valueAt } from "../read/pointer.js";

/** Keywords whose schemas describe the same value, or what it holds. */
const keywords = [
  "allOf",
  "oneOf",
  "anyOf",
  "then",
  "else",
  "items",
  "prefixItems",
  "additionalProperties",
] as const;

/** Pointers of all schemas that have a say in the members of a value; those of its items count as its own. */
export function schemasOfValue(
  root: JsonObject,
  starts: readonly string[],
): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const visit = (pointer: string): void => {
    const schema = valueAt(root, parsePointer(pointer));
    if (found.has(pointer) || !isObject(schema)) return;
    found.set(pointer, schema);
    const target = targetOf(schema);
    if (target !== undefined) visit(target);
    for (const keyword of keywords) {
      const inner = schema[keyword];
      if (Array.isArray(inner))
        inner.forEach((_, index) => visit(`${pointer}/${keyword}/${index}`));
      else visit(`${pointer}/${keyword}`);
    }
  };
  for (const start of starts) visit(start);
  return found;
}

/** The pointer that an object refers to, if it is a reference into the document. */
export function targetOf(value: JsonObject): string | undefined {
  const reference = referenceOf(value);
  if (!reference?.startsWith("#")) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return reference.slice(1);
  }
}
