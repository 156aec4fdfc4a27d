import type { Model, Type } from "../../model/api.js";
import { flatten } from "../surface/flatten.js";

/** Which models of two documents are the same ones. */
export interface ModelMatches {
  /** The model of the revision that a model of the base has become. */
  revisionOf(base: Model): Model | undefined;
  /** The model of the base that a model of the revision was. */
  baseOf(revision: Model): Model | undefined;
}

/** How much of two models has to agree for one to be the other under a new name. */
const alike = 0.8;

/** Matches models by where they stand, then those left over by what they are: renames. */
export function matchModels(base: readonly Model[], revision: readonly Model[]): ModelMatches {
  const bySource = new Map(revision.map((model) => [model.source, model]));
  const forth = new Map<Model, Model>();
  const back = new Map<Model, Model>();
  const match = (was: Model, is: Model): void => void (forth.set(was, is), back.set(is, was));
  for (const model of base) {
    const same = bySource.get(model.source);
    if (same !== undefined) match(model, same);
  }
  const gone = base.filter((model) => !forth.has(model));
  const fresh = revision.filter((model) => !back.has(model));
  const featuresOf = new Map([...gone, ...fresh].map((model) => [model, features(model.type)]));
  for (const was of gone) {
    const mine = featuresOf.get(was)!;
    // One word says too little: every other enumeration of one value would be the same.
    if (mine.size < 2) continue;
    let best: { readonly model: Model; readonly likeness: number } | undefined;
    let isUnique = true;
    for (const is of fresh) {
      if (back.has(is)) continue;
      const likeness = likenessOf(mine, featuresOf.get(is)!);
      if (likeness < alike || likeness < (best?.likeness ?? 0)) continue;
      isUnique = likeness !== best?.likeness;
      best = { model: is, likeness };
    }
    if (best !== undefined && isUnique) match(was, best.model);
  }
  return { revisionOf: (model) => forth.get(model), baseOf: (model) => back.get(model) };
}

/** What can be told of a type at a glance: names and kinds of members, values of an enumeration. */
export function features(type: Type): ReadonlySet<string> {
  const flat = flatten(type);
  if (flat !== undefined) {
    const { properties, rest } = flat.object;
    const told = properties.map(({ name, type: inner }) => `${name}: ${inner.kind}`);
    return new Set(rest === undefined ? told : [...told, `[*]: ${rest.kind}`]);
  }
  if (type.kind !== "union") return new Set([type.kind]);
  const nameOf = (member: Type): string => {
    if (member.kind === "literal") return JSON.stringify(member.value);
    return member.kind === "ref" ? `ref ${member.model.source}` : member.kind;
  };
  return new Set(type.members.map(nameOf));
}

/** The part that two sets have in common: 0 nothing, 1 all. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((feature) => b.has(feature)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
