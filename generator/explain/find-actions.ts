import type { Json, ReadDocument } from "../read/document.js";
import { isObject } from "../read/json-object.js";
import type { OverlayChange } from "../read/overlay/apply-overlay.js";
import { escapeKey, parsePointer, valueAt } from "../read/pointer.js";
import type { Place } from "../model/api.js";
import type { DescribedNode } from "./schema-node.js";
import { targetOf } from "./schemas-of-value.js";

/** Where an action of an overlay, or a part of it, stands. */
const withinAction = /^\/actions\/\d+/;

/**
 * The actions of overlays that had a part in a node: what they brought in stands in the overlay, what they removed or
 * copied was told when they were applied. Named schemas that it refers to are names of their own, and left out.
 */
export function findActions(
  document: ReadDocument,
  { own, required }: Pick<DescribedNode, "own" | "required">,
  overlays: ReadonlySet<string>,
  changes: readonly OverlayChange[],
): ReadonlySet<string> {
  const actions = new Set<string>();
  const places = new Set<string>();
  const seen = new Set<string>();
  for (const pointer of own) visit(pointer);
  for (const list of required?.lists ?? []) visitRequired(list, required!.key);
  for (const { action, changed } of changes) {
    if (places.has(keyOf(changed))) actions.add(keyOf(action));
  }
  return actions;

  function visit(pointer: string): void {
    if (seen.has(pointer)) return;
    seen.add(pointer);
    const value = valueAt(document.root, parsePointer(pointer));
    note(document.place(pointer));
    if (typeof value !== "object" || value === null) return;
    places.add(keyOf(document.place(pointer)));
    for (const key of Object.keys(value)) visit(`${pointer}/${escapeKey(key)}`);
    const target = isObject(value) ? targetOf(value) : undefined;
    if (target !== undefined && !/^\/components\/schemas\/[^/]*$/.test(target)) visit(target);
  }

  /** Only what is said of this one name. */
  function visitRequired(list: string, key: string): void {
    const names = valueAt(document.root, parsePointer(list)) as Json[];
    const index = names.indexOf(key);
    if (index >= 0) note(document.place(`${list}/${index}`));
    const place = keyOf(document.place(list));
    for (const { action, changed, removed } of changes) {
      if (removed === key && keyOf(changed) === place) actions.add(keyOf(action));
    }
  }

  function note({ file, pointer }: Place): void {
    const [action] = overlays.has(file) ? (withinAction.exec(pointer) ?? []) : [];
    if (action !== undefined) actions.add(keyOf({ file, pointer: action }));
  }
}

/** An action, or any place, as one text. */
export function keyOf({ file, pointer }: Place): string {
  return `${file}#${pointer}`;
}
