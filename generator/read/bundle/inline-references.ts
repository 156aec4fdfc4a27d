import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Json, JsonObject } from "../document.js";
import { copyJson, isObject, setMember, startCopyBudget } from "../json-object.js";
import type { Origins } from "../origins.js";
import { formatPointer } from "../pointer.js";
import type { Occurrence, References, Target } from "./find-references.js";
import type { Placement } from "./place-targets.js";

/** Targets in targets in targets: more than this, and the document gets too deep for those who walk it. */
const mostNested = 10;

/**
 * Puts path items, and whatever else is no component, in the place of the references to them. Members beside the
 * `$ref` win over those of the target.
 */
export function inlineReferences(
  { occurrences }: References,
  placements: ReadonlyMap<Target, Placement>,
  origins: Origins,
  diagnostics: Diagnostics,
): void {
  const waiting = new Map<string, Set<Occurrence>>();
  for (const occurrence of occurrences) {
    if (placements.get(occurrence.target)?.as !== "inline") continue;
    const { url } = occurrence.source;
    waiting.set(url, (waiting.get(url) ?? new Set()).add(occurrence));
  }
  const settled = new Map<Target, Json | "in progress">();
  const used = new Set<Json>();
  const budget = startCopyBudget();
  let nested = 0;
  for (const group of waiting.values()) for (const occurrence of group) replace(occurrence);

  function replace(occurrence: Occurrence): Json {
    const { holder, source, keys, parent, target } = occurrence;
    waiting.get(source.url)?.delete(occurrence);
    const node = settle(target);
    if (node === undefined) {
      const at = { file: source.file, pointer: formatPointer([...keys, "$ref"]) };
      diagnostics.report(nested > mostNested ? "refs-too-many" : "ref-loop", at, {
        reference: String(holder["$ref"]),
      });
      delete holder["$ref"];
      return holder;
    }
    const fresh = used.has(node) ? copyJson(node, budget) : node;
    if (budget.left < 0) {
      const at = { file: source.file, pointer: formatPointer([...keys, "$ref"]) };
      diagnostics.report("refs-too-many", at, { reference: String(holder["$ref"]) });
    }
    used.add(fresh);
    const result = mergeSiblings(fresh, occurrence);
    const key = keys.at(-1);
    if (parent && key !== undefined) {
      if (Array.isArray(parent)) parent[Number(key)] = result;
      else setMember(parent, String(key), result);
      origins.setMember(parent, key, placeOf(target));
    }
    return result;
  }

  /** The node of a target after everything in it has been put in place; undefined for a target inside itself. */
  function settle(target: Target): Json | undefined {
    const known = settled.get(target);
    if (known === undefined && nested > mostNested) return undefined;
    if (known !== undefined) return known === "in progress" ? undefined : known;
    settled.set(target, "in progress");
    let node = target.node;
    nested += 1;
    for (const occurrence of waiting.get(target.source.url) ?? []) {
      if (!target.keys.every((key, index) => String(occurrence.keys[index]) === key)) continue;
      const result = replace(occurrence);
      if (occurrence.holder === target.node) node = result;
    }
    nested -= 1;
    settled.set(target, node);
    return node;
  }

  function mergeSiblings(node: Json, { holder, source, keys, target }: Occurrence): Json {
    origins.set(node, placeOf(target));
    const siblings = Object.keys(holder).filter((key) => key !== "$ref");
    if (!isObject(node) || siblings.length === 0) return node;
    const merged: JsonObject = {};
    for (const key of Object.keys(node)) setMember(merged, key, node[key]!);
    origins.copyMembers(node, merged);
    for (const key of siblings) {
      setMember(merged, key, holder[key]!);
      const pointer = formatPointer([...keys, key]);
      origins.setMember(merged, key, { file: source.file, pointer });
    }
    origins.set(merged, placeOf(target));
    return merged;
  }
}

function placeOf(target: Target) {
  return { file: target.source.file, pointer: formatPointer(target.keys) };
}
