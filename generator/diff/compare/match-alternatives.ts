import type { Model, Type, UnionType } from "../../model/api.js";
import { flatten, targetOf } from "../surface/flatten.js";
import { features, likenessOf } from "./match-models.js";
import type { Comparison } from "./comparison.js";

/** The least that two alternatives have in common where there are others to choose from. */
const alike = 0.3;

/**
 * Finds out which of the alternatives of two unions are the same ones: those that the discriminator tells by one value,
 * then those that are most alike.
 */
export function matchAlternatives(
  base: readonly Type[],
  revision: readonly Type[],
  tags: { readonly base: UnionType["tag"]; readonly revision: UnionType["tag"] },
  { models }: Pick<Comparison, "models">,
): {
  readonly pairs: readonly (readonly [Type, Type])[];
  readonly removed: readonly Type[];
  readonly added: readonly Type[];
} {
  const left = new Set(base);
  const right = new Set(revision);
  const pairs: [Type, Type][] = [];
  const match = (one: Type, other: Type): void => {
    left.delete(one);
    right.delete(other);
    pairs.push([one, other]);
  };
  const valueOf = (type: Type, tag: UnionType["tag"]): string | undefined =>
    tag?.cases.find((each) => targetOf(each.type) === targetOf(type))?.value;
  for (const one of base) {
    const value = valueOf(one, tags.base);
    if (value === undefined) continue;
    const other = [...right].find((each) => valueOf(each, tags.revision) === value);
    if (other !== undefined && isMatch(one, other, models)) match(one, other);
  }
  for (const one of left) {
    const model = modelOf(one);
    const now = model && models.revisionOf(model);
    const other = now && [...right].find((each) => modelOf(each) === now);
    if (other !== undefined) match(one, other);
  }
  const isOnlyOne = left.size === 1 && right.size === 1;
  for (const one of base) {
    if (!left.has(one)) continue;
    const mine = features(targetOf(one));
    let best: { readonly type: Type; readonly likeness: number } | undefined;
    for (const other of right) {
      if (!isMatch(one, other, models)) continue;
      const likeness = likenessOf(mine, features(targetOf(other)));
      if (isOnlyOne || likeness > Math.max(alike, best?.likeness ?? 0))
        best = { type: other, likeness };
    }
    if (best !== undefined) match(one, best.type);
  }
  return { pairs, removed: [...left], added: [...right] };
}

/** The model that an alternative is, or that it extends. */
function modelOf(type: Type): Model | undefined {
  if (type.kind === "ref") return type.model;
  if (type.kind !== "intersection") return undefined;
  const reference = type.members.find((member) => member.kind === "ref");
  return reference?.kind === "ref" ? reference.model : undefined;
}

/** Models that live on under their own names are never each other; otherwise the kind has to agree. */
function isMatch(one: Type, other: Type, models: Comparison["models"]): boolean {
  if (one.kind === "ref" && other.kind === "ref") {
    const isKept = models.revisionOf(one.model) !== undefined;
    const wasThere = models.baseOf(other.model) !== undefined;
    if (isKept && wasThere) return models.revisionOf(one.model) === other.model;
  }
  const isObject = flatten(one) !== undefined;
  if (isObject !== (flatten(other) !== undefined)) return false;
  return isObject || targetOf(one).kind === targetOf(other).kind;
}
