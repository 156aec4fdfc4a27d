import type { JsonObject, Json } from "../document.js";
import { findAnchors, findId } from "../find-anchors.js";
import type { Anchors } from "../find-anchors.js";
import {
  findReferenceOnTheWay,
  keysOfFragment,
  localReference,
  longestChain,
  resolveFragment,
  splitReference,
} from "../fragment.js";
import { kindAt, openapiGrammar } from "../grammar.js";
import type { Kind } from "../grammar.js";
import { isObject, referenceOf } from "../json-object.js";
import { formatPointer, parsePointer, valueAt } from "../pointer.js";
import type { Moves } from "./moves.js";
import type { ReferenceHolder, ReferenceIndex } from "./reference-index.js";

/** What became of the references of a document. */
export interface SettledReferences {
  /** References that lead nowhere, or only to each other. */
  readonly broken: readonly {
    readonly code: "bad-ref" | "ref-loop";
    readonly reference: string;
    readonly at: ReferenceHolder;
  }[];
  /** Nodes that a reference names as something that the grammar does not have there: nobody has normalised them. */
  readonly hidden: readonly {
    readonly keys: readonly string[];
    readonly kind: Kind;
    readonly node: JsonObject;
  }[];
}

/** Makes every reference a plain pointer into the document, and finds those that lead nowhere. */
export function settleReferences(
  root: JsonObject,
  index: ReferenceIndex,
  moves: Moves,
): SettledReferences {
  const broken: SettledReferences["broken"][number][] = [];
  const hidden: SettledReferences["hidden"][number][] = [];
  let anchors: Anchors | undefined;
  const below = new Map<string, Anchors["byName"]>();
  const fates = new Map<Json, Fate>();
  const anchorsOf = () => (anchors ??= findAnchors(root));

  for (const [reference, holders] of index) {
    const byBase = new Map<string | undefined, ReferenceHolder[]>();
    for (const holder of holders) {
      const group = byBase.get(holder.base);
      if (group) group.push(holder);
      else byBase.set(holder.base, [holder]);
    }
    for (const [base, group] of byBase) settle(reference, base, group);
  }
  return { broken, hidden };

  function settle(
    reference: string,
    base: string | undefined,
    holders: readonly ReferenceHolder[],
  ): void {
    const target = resolve(reference, base);
    if (!target) {
      for (const at of holders) broken.push({ code: "bad-ref", reference, at });
      return;
    }
    if (target.spelling !== reference) {
      for (const { holder } of holders) holder["$ref"] = target.spelling;
    }
    const { kind } = holders[0]!;
    const { keys, value } = target;
    if (isObject(value) && kindAt(openapiGrammar, "document", keys) === undefined) {
      if (keys.length > 0) hidden.push({ keys, kind, node: value });
    }
    if (referenceOf(value) === undefined) return;
    for (const at of holders) {
      if (fateOf(at.holder) === "on a loop") broken.push({ code: "ref-loop", reference, at });
    }
  }

  function resolve(reference: string, base: string | undefined, hops = 0): Resolved | undefined {
    const { resource, fragment } = splitReference(reference);
    if (resource !== "") {
      const keys = findId(root, anchorsOf(), resource, parsePointer(base ?? ""));
      return keys && within(keys, fragment);
    }
    if (reference === "") return undefined;
    // `#/…` in a schema with an `$id` means that schema, but many authors mean the document.
    if (base !== undefined) {
      const found = within(parsePointer(base), fragment);
      if (found) return found;
    }
    const pointed = keysOfFragment(fragment);
    const moved = moves.follow(pointed);
    if (moved && valueAt(root, moved) !== undefined) {
      const keys = moved.map(String);
      return { keys, value: valueAt(root, moved)!, spelling: localReference(keys) };
    }
    const found = resolveFragment(root, fragment, () => anchorsOf().byName);
    if (!found) return behindReference((moved ?? pointed).map(String), hops);
    const plain = fragment === "" || (fragment.startsWith("/") && !found.literal);
    return {
      keys: found.keys,
      value: found.value,
      spelling: plain ? reference : localReference(found.keys),
    };
  }

  function behindReference(keys: readonly string[], hops: number): Resolved | undefined {
    const way = hops < longestChain ? findReferenceOnTheWay(root, keys) : undefined;
    const target = way && resolve(way.reference, undefined, hops + 1);
    return target && resolve(localReference([...target.keys, ...way.rest]), undefined, hops + 1);
  }

  function within(keys: readonly string[], fragment: string): Resolved | undefined {
    const node = valueAt(root, keys);
    if (node === undefined) return undefined;
    const names = () => anchorsBelow(keys);
    const found = resolveFragment(node, fragment, names);
    if (!found) return undefined;
    const all = [...keys, ...found.keys];
    return { keys: all, value: found.value, spelling: localReference(all) };
  }

  function anchorsBelow(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const pointer = formatPointer(keys);
    let known = below.get(pointer);
    if (!known) below.set(pointer, (known = findAnchors(valueAt(root, keys)!).byName));
    return known;
  }

  /** Where bare references lead from a node. Those that lead into a loop are fine once the loop is broken. */
  function fateOf(start: Json): Fate {
    const way = new Map<Json, number>();
    let node: Json | undefined = start;
    let fate: Fate = "ends";
    let loop = Infinity;
    while (node !== undefined) {
      const known = fates.get(node);
      if (known) {
        fate = known === "ends" ? "ends" : "into a loop";
        break;
      }
      const before = way.get(node);
      if (before !== undefined) {
        fate = "into a loop";
        loop = before;
        break;
      }
      way.set(node, way.size);
      const reference: string | undefined = referenceOf(node);
      node = reference === undefined ? undefined : resolve(reference, undefined)?.value;
    }
    for (const [passed, step] of way) fates.set(passed, step >= loop ? "on a loop" : fate);
    return fates.get(start)!;
  }
}

type Fate = "ends" | "on a loop" | "into a loop";

/** Where a reference leads. */
interface Resolved {
  readonly keys: readonly string[];
  readonly value: Json;
  /** The reference as a plain pointer into the document. */
  readonly spelling: string;
}
