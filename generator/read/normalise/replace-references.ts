import type { Json, JsonObject } from "../document.js";
import { splitReference } from "../fragment.js";
import { openapiGrammar } from "../grammar.js";
import type { Kind } from "../grammar.js";
import { copyJson, isObject, referenceOf, setMember, startCopyBudget } from "../json-object.js";
import type { Origins } from "../origins.js";
import { parsePointer, valueAt } from "../pointer.js";
import { walk } from "../walk.js";
import type { ReferenceHolder, ReferenceIndex } from "./reference-index.js";

/** What the specification lets stay a reference; anything else is put in its place. */
export const namedKinds: ReadonlySet<Kind> = new Set<Kind>([
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

/** References in targets of references: more than this, and the document gets too deep for those who walk it. */
const mostNested = 10;
/** References that lead to nothing but the next one. */
const longestChain = 100;

/**
 * Puts a copy of the target in the place of references to path items, media types, and other things that have no name.
 * Members beside the `$ref` win. A target that contains the reference to it is put in without it.
 * False where the copies would grow out of bounds.
 */
export function replaceReferences(
  root: JsonObject,
  indexes: readonly ReferenceIndex[],
  origins: Origins,
): boolean {
  const budget = startCopyBudget();
  let nested = 0;
  let chained = 0;
  let bounded = true;
  const pending = new Map<JsonObject, ReferenceHolder>();
  for (const index of indexes) {
    for (const holders of index.values()) {
      for (const at of holders) if (!namedKinds.has(at.kind)) pending.set(at.holder, at);
    }
  }
  for (const at of pending.values()) replace(at);
  return bounded && budget.left >= 0;

  function replace(at: ReferenceHolder): Json {
    const { holder, kind, parent, key, path } = at;
    const reference = referenceOf(holder);
    pending.delete(holder);
    delete holder["$ref"];
    if (reference === undefined) return holder;
    const keys = parsePointer(decodeURIComponent(splitReference(reference).fragment));
    let target = valueAt(root, keys);
    if (target === undefined) return holder;
    const place = origins.place(root, keys);
    if (isObject(target)) target = settle(target, kind);
    const copy = copyJson(target, budget);
    origins.set(copy, place);
    if (isObject(copy)) {
      for (const sibling of Object.keys(holder)) {
        setMember(copy, sibling, holder[sibling]!);
        if (path) origins.setMember(copy, sibling, origins.place(root, [...path, sibling]));
      }
    }
    if (parent !== undefined && key !== undefined) {
      if (Array.isArray(parent)) parent[Number(key)] = copy;
      else setMember(parent, String(key), copy);
    }
    return copy;
  }

  /** What is copied must have nothing left to be put in place. */
  function settle(node: JsonObject, kind: Kind): Json {
    const own = pending.get(node);
    if (own ? chained > longestChain : nested > mostNested) {
      bounded = false;
      return {};
    }
    if (own) {
      chained += 1;
      const replaced = replace(own);
      chained -= 1;
      return replaced;
    }
    nested += 1;
    walk(node, kind, openapiGrammar, (inner) => {
      const at = pending.get(inner);
      if (!at) return true;
      replace(at);
      return false;
    });
    nested -= 1;
    return node;
  }
}
