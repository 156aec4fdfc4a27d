import type { Json, JsonObject } from "../document.js";
import { splitReference } from "../fragment.js";
import type { Kind } from "../grammar.js";
import { copyJson, isObject, referenceOf, setMember } from "../json-object.js";
import type { Origins } from "../origins.js";
import { parsePointer, valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";
import type { ReferenceHolder, ReferenceIndex } from "./reference-index.js";

/** What the specification lets stay a reference; anything else is put in its place. */
const references: ReadonlySet<Kind> = new Set<Kind>([
  "schema",
  "parameter",
  "header",
  "requestBody",
  "response",
  "example",
  "link",
  "callback",
  "securityScheme",
]);

/** Puts a copy of the target in the place of references to path items, media types, and other things that have no name. */
export function replaceReferences(root: JsonObject, index: ReferenceIndex, origins: Origins): void {
  const replaced = new Map<JsonObject, Json>();
  for (const holders of index.values()) {
    for (const at of holders) if (!references.has(at.kind)) replace(at);
  }

  function replace({ holder, parent, key }: ReferenceHolder): void {
    if (parent === undefined || key === undefined) return;
    const result = settle(holder);
    if (Array.isArray(parent)) parent[Number(key)] = result;
    else setMember(parent, String(key), result);
  }

  function settle(holder: JsonObject): Json {
    const known = replaced.get(holder);
    if (known !== undefined) return known;
    const reference = referenceOf(holder);
    if (reference === undefined) return holder;
    const keys = keysOf(reference);
    const target = valueAt(root, keys);
    delete holder["$ref"];
    if (target === undefined) return holder;
    const place = origins.place(root, keys);
    const node = copyJson(isObject(target) ? settle(target) : target);
    origins.set(node, place);
    if (isObject(node)) {
      for (const sibling of Object.keys(holder)) setMember(node, sibling, holder[sibling]!);
    }
    replaced.set(holder, node);
    return node;
  }
}

function keysOf(reference: string): Key[] {
  return parsePointer(decodeURIComponent(splitReference(reference).fragment));
}
