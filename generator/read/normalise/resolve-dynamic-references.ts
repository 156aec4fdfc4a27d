import type { JsonObject } from "../document.js";
import { findAnchors } from "../find-anchors.js";
import { localReference, splitReference } from "../fragment.js";

/**
 * Makes plain references of `$dynamicRef` where one schema only has the `$dynamicAnchor`, or none has. Where several have,
 * the meaning depends on who refers: the model finds it. One that finds none is left alone.
 */
export function resolveDynamicReferences(root: JsonObject, found: readonly JsonObject[]): void {
  if (found.length === 0) return;
  const { ambiguous, byName } = findAnchors(root);
  for (const schema of found) {
    const name = splitReference(String(schema["$dynamicRef"])).fragment;
    if (ambiguous.has(name)) continue;
    const target = name.startsWith("/") ? undefined : byName.get(name);
    const pointer = target && localReference(target);
    if (pointer === undefined || schema["$ref"] !== undefined) continue;
    delete schema["$dynamicRef"];
    schema["$ref"] = pointer;
  }
}
