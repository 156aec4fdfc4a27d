import type { JsonObject } from "../document.js";
import { kindAt, swaggerGrammar } from "../grammar.js";
import type { Grammar, Kind } from "../grammar.js";
import { isObject } from "../json-object.js";
import type { Source } from "../load/source.js";
import { formatPointer, valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";
import type { Occurrence, References, Target } from "./find-references.js";
import { nameComponents } from "./name-components.js";

/** What becomes of a target in the bundle. */
export type Placement =
  /** It is a component; `slot` is the reference that it takes the place of, where the root exposes it. */
  | { readonly as: "component"; readonly keys: readonly string[]; readonly slot?: Occurrence }
  /** It stands where it always stood, in the entry or in another target. */
  | { readonly as: "part"; readonly keys: readonly Key[] }
  /** It replaces each reference to it. */
  | { readonly as: "inline" };

/** The section of components that a kind has; none for what is always put in place of the reference. */
function sectionOf(grammar: Grammar, kind: Kind, version: string): readonly string[] | undefined {
  if (grammar === swaggerGrammar) {
    const sections: Partial<Record<Kind, string>> = {
      schema: "definitions",
      parameter: "parameters",
      response: "responses",
    };
    const section = sections[kind];
    return section === undefined ? undefined : [section];
  }
  const sections: Partial<Record<Kind, string>> = {
    schema: "schemas",
    parameter: "parameters",
    response: "responses",
    requestBody: "requestBodies",
    header: "headers",
    example: "examples",
    link: "links",
    securityScheme: "securitySchemes",
    callback: "callbacks",
    ...(version.startsWith("3.2") ? { mediaType: "mediaTypes" } : {}),
  };
  const section = sections[kind];
  return section === undefined ? undefined : ["components", section];
}

/** Decides for each target where it will stand. Does not depend on the order of targets, names included. */
export function placeTargets(
  { targets, occurrences }: References,
  entry: Source,
  grammar: Grammar,
): ReadonlyMap<Target, Placement> {
  const root = entry.value as JsonObject;
  const version = String(root["openapi"] ?? "");
  const byPlace = groupByPlace(targets);
  const placements = new Map<Target, Placement>();
  const slots = new Map<string, Target>();

  for (const target of targets) {
    if (target.source === entry) placements.set(target, { as: "part", keys: target.keys });
    else if (!sectionOf(grammar, target.kind, version)) placements.set(target, { as: "inline" });
  }
  for (const occurrence of occurrences) expose(occurrence);
  const enclosing = new Map<Target, { around: Target; rest: readonly string[] }>();
  for (const target of targets) {
    if (placements.has(target)) continue;
    const found = findEnclosing(target);
    if (found) enclosing.set(target, found);
  }
  nameTheRest();
  for (const [target, { around, rest }] of enclosing) {
    const keys = finalKeys(around.source, [...around.keys, ...rest]);
    placements.set(target, keys ? { as: "part", keys } : { as: "inline" });
  }
  return placements;

  /** `components.schemas.X: { $ref: x.yaml }` in the root gives the target that name and place. */
  function expose(occurrence: Occurrence): void {
    const { target, holder, member } = occurrence;
    if (placements.has(target) || member !== "$ref" || Object.keys(holder).length > 1) return;
    const section = sectionOf(grammar, target.kind, version);
    const keys = finalKeys(occurrence.source, occurrence.keys)?.map(String);
    if (!section || keys?.length !== section.length + 1) return;
    if (section.some((key, index) => keys[index] !== key)) return;
    placements.set(target, { as: "component", keys, slot: occurrence });
    slots.set(formatPointer(keys), target);
  }

  /** The nearest target that has this one as a part, by the grammar. */
  function findEnclosing(target: Target) {
    for (let length = target.keys.length - 1; length >= 0; length -= 1) {
      const rest = target.keys.slice(length);
      for (const around of byPlace.get(placeKey(target.source, target.keys.slice(0, length))) ??
        []) {
        if (kindAt(grammar, around.kind, rest) === target.kind) return { around, rest };
      }
    }
    return undefined;
  }

  function nameTheRest(): void {
    const bySection = new Map<string, Target[]>();
    for (const target of targets) {
      if (placements.has(target) || enclosing.has(target)) continue;
      const section = formatPointer(sectionOf(grammar, target.kind, version)!);
      const group = bySection.get(section);
      if (group) group.push(target);
      else bySection.set(section, [target]);
    }
    for (const group of bySection.values()) {
      const section = sectionOf(grammar, group[0]!.kind, version)!;
      const own = valueAt(root, section);
      const taken = new Set(isObject(own) ? Object.keys(own) : []);
      for (const { as, ...rest } of placements.values()) {
        if (as !== "component" || !("keys" in rest)) continue;
        if (section.every((key, index) => rest.keys[index] === key))
          taken.add(String(rest.keys.at(-1)));
      }
      for (const [target, name] of nameComponents(group, taken, entry.url)) {
        placements.set(target, { as: "component", keys: [...section, name] });
      }
    }
  }

  /** Where a node of any file will stand; undefined while that is not decided. */
  function finalKeys(source: Source, keys: readonly Key[], visited = 0): Key[] | undefined {
    if (source === entry) return [...keys];
    if (visited > targets.length) return undefined;
    for (let length = keys.length; length >= 0; length -= 1) {
      for (const around of byPlace.get(placeKey(source, keys.slice(0, length))) ?? []) {
        const rest = keys.slice(length);
        const placement = placements.get(around);
        if (placement?.as === "component" || placement?.as === "part") {
          return [...placement.keys, ...rest];
        }
        if (placement?.as !== "inline") continue;
        const first = occurrences.find(({ target }) => target === around);
        const start = first && finalKeys(first.source, first.keys, visited + 1);
        if (start) return [...start, ...rest];
      }
    }
    return undefined;
  }
}

function groupByPlace(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const key = placeKey(target.source, target.keys);
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return groups;
}

function placeKey(source: Source, keys: readonly Key[]): string {
  return `${source.url}\n${formatPointer(keys)}`;
}
