import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Json, JsonObject } from "../document.js";
import { localReference } from "../fragment.js";
import { childOf, grammarOf } from "../grammar.js";
import type { Grammar } from "../grammar.js";
import { copyJson, isObject, setMember } from "../json-object.js";
import type { Loader } from "../load/open-loader.js";
import type { Source } from "../load/source.js";
import { trackOrigins } from "../origins.js";
import type { Origins } from "../origins.js";
import { formatPointer, memberOf, valueAt } from "../pointer.js";
import { findReferences } from "./find-references.js";
import type { Target } from "./find-references.js";
import { inlineReferences } from "./inline-references.js";
import { placeTargets } from "./place-targets.js";
import type { Placement } from "./place-targets.js";

/** A document of one piece: its references lead to itself. */
export interface Bundle {
  readonly root: JsonObject;
  readonly origins: Origins;
  /** Objects whose reference led to no file or node, which has been reported; they still have it. */
  readonly failed: ReadonlySet<JsonObject>;
}

/**
 * Makes one document of the entry and all that it refers to. Works on the trees that were read, without a copy: the
 * sources' values belong to the bundle afterwards.
 */
export async function bundle(
  entry: Source,
  loader: Loader,
  diagnostics: Diagnostics,
): Promise<Bundle> {
  const root = entry.value as JsonObject;
  const origins = trackOrigins(entry.file);
  if (!entry.mayReferOut) return { root, origins, failed: new Set() };

  const grammar = grammarOf(root);
  const references = await findReferences(entry, grammar, loader, diagnostics);
  const placements = placeTargets(references, entry, grammar);
  for (const occurrence of references.occurrences) {
    const placement = placements.get(occurrence.target)!;
    if (placement.as === "inline" || isSlot(placement, occurrence)) continue;
    occurrence.holder[occurrence.member] = localReference(placement.keys);
  }
  const shared = takeOut(references.targets, placements, grammar);
  inlineReferences(references, placements, origins, diagnostics);
  putIn(root, placements, shared, origins);
  return { root, origins, failed: references.failed };
}

function isSlot(placement: Placement, occurrence: unknown): boolean {
  return placement.as === "component" && placement.slot === occurrence;
}

/**
 * A component that was written inside another target, where the grammar has no place for it (`definitions` beside the
 * operations of a path item), must not go along with that one. Gives those that have to stay there as well.
 */
function takeOut(
  targets: readonly Target[],
  placements: ReadonlyMap<Target, Placement>,
  grammar: Grammar,
): ReadonlySet<Target> {
  const shared = new Set<Target>();
  for (const target of targets) {
    if (placements.get(target)?.as !== "component") continue;
    const { source, keys } = target;
    const around = targets.find(
      (other) =>
        other.source === source &&
        other.keys.length < keys.length &&
        other.keys.every((key, index) => keys[index] === key),
    );
    if (!around) continue;
    const first = around.keys.length;
    if (childOf(grammar, around.kind, keys[first]!)) {
      shared.add(target);
      continue;
    }
    for (let length = keys.length - 1; length >= first; length -= 1) {
      const parent = valueAt(source.value, keys.slice(0, length));
      const node = isObject(parent) ? memberOf(parent, keys[length]!) : undefined;
      const emptied = isObject(node) && Object.keys(node).length === 0;
      if (!isObject(parent) || !(emptied || length === keys.length - 1)) break;
      delete parent[keys[length]!];
    }
  }
  return shared;
}

function putIn(
  root: JsonObject,
  placements: ReadonlyMap<Target, Placement>,
  shared: ReadonlySet<Target>,
  origins: Origins,
): void {
  const placed = new Set<Json>();
  for (const [target, placement] of placements) {
    if (placement.as !== "component") continue;
    const node =
      placed.has(target.node) || shared.has(target) ? copyJson(target.node) : target.node;
    placed.add(node);
    const place = { file: target.source.file, pointer: formatPointer(target.keys) };
    const name = placement.keys.at(-1)!;
    const section = sectionAt(root, placement.keys.slice(0, -1));
    setMember(section, name, node);
    origins.set(node, place);
    origins.setMember(section, name, place);
  }
}

function sectionAt(root: JsonObject, keys: readonly string[]): JsonObject {
  let section = root;
  for (const key of keys) {
    const next = memberOf(section, key);
    if (isObject(next)) section = next;
    else section = section[key] = {};
  }
  return section;
}
