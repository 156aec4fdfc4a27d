import type { Json } from "./document.js";
import { isObject, referenceOf } from "./json-object.js";
import { formatPointer, memberOf, parsePointer, valueAt } from "./pointer.js";

/** Where a fragment leads to in a document. */
export interface FragmentTarget {
  readonly keys: readonly string[];
  readonly value: Json;
  /** Only the spelling as it stands resolves, with percent signs taken literally. */
  readonly literal: boolean;
}

/** Divides a reference at its `#`. */
export function splitReference(reference: string): { resource: string; fragment: string } {
  const hash = reference.indexOf("#");
  return hash < 0
    ? { resource: reference, fragment: "" }
    : { resource: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/** Follows the fragment of a reference (without `#`): a JSON Pointer, percent-encoded or not, or the name of an anchor. */
export function resolveFragment(
  root: Json,
  fragment: string,
  anchors: () => ReadonlyMap<string, readonly string[]>,
): FragmentTarget | undefined {
  if (fragment !== "" && !fragment.startsWith("/")) {
    const keys = anchors().get(decode(fragment) ?? fragment);
    const value = keys && valueAt(root, keys);
    return keys && value !== undefined ? { keys, value, literal: false } : undefined;
  }
  const decoded = decode(fragment);
  for (const pointer of decoded === undefined ? [fragment] : new Set([decoded, fragment])) {
    const keys = parsePointer(pointer);
    const value = valueAt(root, keys);
    if (value !== undefined) return { keys, value, literal: pointer !== decoded };
  }
  return undefined;
}

/** How many references in a row a pointer may lead through. */
export const longestChain = 100;

/** A reference that stands in the way of a pointer: what is left of the pointer is meant behind it. */
export interface ReferenceOnTheWay {
  /** Keys to the object that holds it. */
  readonly keys: readonly string[];
  readonly reference: string;
  readonly rest: readonly string[];
}

/**
 * Where keys lead nowhere because an object on their way is a reference. By the letter such a pointer is wrong; most
 * tools follow it, so that documents have it.
 */
export function findReferenceOnTheWay(
  root: Json,
  keys: readonly string[],
): ReferenceOnTheWay | undefined {
  let node: Json = root;
  for (let index = 0; index < keys.length; index += 1) {
    const next = memberOf(node, keys[index]!);
    if (next === undefined) {
      const reference = isObject(node) ? referenceOf(node) : undefined;
      if (reference === undefined) return undefined;
      return { keys: keys.slice(0, index), reference, rest: keys.slice(index) };
    }
    node = next;
  }
  return undefined;
}

/** The reference to a node of the same document, with what a URI fragment may not hold percent-encoded. */
export function localReference(keys: readonly (string | number)[]): string {
  return `#${encodeURI(toWellFormed(formatPointer(keys)))
    .replaceAll("#", "%23")
    .replaceAll("[", "%5B")
    .replaceAll("]", "%5D")}`;
}

/** The keys of a fragment that is a pointer: percent-decoded where that can be. */
export function keysOfFragment(fragment: string): readonly string[] {
  return parsePointer(decode(fragment) ?? fragment);
}

function decode(fragment: string): string | undefined {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/** `encodeURI` throws on half a surrogate pair. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
