import type { JsonObject } from "../document.js";
import { findAnchors } from "../find-anchors.js";
import { localReference, splitReference } from "../fragment.js";
import { isObject } from "../json-object.js";
import { valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";

/**
 * Makes plain references of `$dynamicRef`: to the innermost schema around it that has the `$dynamicAnchor`, which is what a
 * validator that starts there finds, or else to the first one of the document. One that finds none is left alone.
 */
export function resolveDynamicReferences(
  root: JsonObject,
  found: readonly { readonly schema: JsonObject; readonly path: readonly Key[] }[],
): void {
  if (found.length === 0) return;
  const { byName } = findAnchors(root);
  for (const { schema, path } of found) {
    const name = splitReference(String(schema["$dynamicRef"])).fragment;
    const target = name.startsWith("/") ? undefined : (findAround(name, path) ?? byName.get(name));
    const pointer = target && localReference(target);
    if (pointer === undefined || schema["$ref"] !== undefined) continue;
    delete schema["$dynamicRef"];
    schema["$ref"] = pointer;
  }

  function findAround(name: string, path: readonly Key[]): readonly Key[] | undefined {
    for (let length = path.length - 1; length >= 0; length -= 1) {
      const around = valueAt(root, path.slice(0, length));
      if (isObject(around) && around["$dynamicAnchor"] === name) return path.slice(0, length);
    }
    return undefined;
  }
}
