import type { Json } from "./document.js";
import { formatPointer, parsePointer, valueAt } from "./pointer.js";

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

/** The reference to a node of the same document, with what a URI fragment may not hold percent-encoded. */
export function localReference(keys: readonly (string | number)[]): string {
  return `#${encodeURI(toWellFormed(formatPointer(keys)))
    .replaceAll("#", "%23")
    .replaceAll("[", "%5B")
    .replaceAll("]", "%5D")}`;
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
