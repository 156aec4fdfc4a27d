import type { Type } from "../../model/api.js";
import { memberOf } from "../../read/pointer.js";
import { valueOf } from "../trail.js";
import { compareTypes, comparePlain } from "./compare-types.js";
import type { Comparison, Spot } from "./comparison.js";
import { matchAlternatives } from "./match-alternatives.js";
import { splitAlternatives, type Alternatives } from "./split-alternatives.js";

const kinds = ["string", "number", "boolean"] as const;

/** Compares two types of which one at least is a union: null, values, kinds and shapes by themselves. */
export function compareAlternatives(
  base: Type,
  revision: Type,
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const { was, is, pairs } = splitAlternatives(base, revision, context);
  context.judge("nullability", { base: was.nullable, revision: is.nullable, direction }, spot);
  const tags = { base: tagOf(base), revision: tagOf(revision) };
  if (base.kind === "union" && revision.kind === "union")
    context.judge("tag", { ...tags, direction }, spot);

  judgeChoice(was.shapes, is.shapes, pairs, spot, context);
  const removed: Type[] = [];
  const added: Type[] = [];
  let matches = pairs.length;
  for (const kind of kinds) {
    const [one, other] = [representative(was, kind), representative(is, kind)];
    if (one === undefined || other === undefined) {
      if (one !== undefined) removed.push(one);
      if (other !== undefined) added.push(other);
      continue;
    }
    matches += 1;
    context.judge("values", { base: was[kind], revision: is[kind], direction }, spot);
    const [plain, plainNow] = [was[kind].plain, is[kind].plain];
    if (plain !== undefined && plainNow !== undefined) comparePlain(plain, plainNow, spot, context);
  }
  const shapes = matchAlternatives(was.shapes, is.shapes, tags, context);
  matches += shapes.pairs.length;
  removed.push(...shapes.removed);
  added.push(...shapes.added);

  // With nothing in common but null, it is another type, not one with other alternatives.
  if (matches === 0 && removed.length > 0 && added.length > 0) {
    context.judge("mismatch", { base: unite(removed), revision: unite(added), direction }, spot);
    return;
  }
  for (const thing of removed) context.judge("alternativeRemoved", { thing, direction }, spot);
  for (const thing of added) context.judge("alternativeAdded", { thing, direction }, spot);
  for (const [one, other] of [...pairs, ...shapes.pairs]) compareTypes(one, other, spot, context);
}

/** Refs that stand on both sides are alternatives like the others here. */
function judgeChoice(
  base: readonly Type[],
  revision: readonly Type[],
  pairs: readonly (readonly [Type, Type])[],
  spot: Spot,
  context: Comparison,
): void {
  const shapes = {
    base: [...base, ...pairs.map(([was]) => was)],
    revision: [...revision, ...pairs.map(([, is]) => is)],
  };
  if (spot.direction !== "request" || shapes.revision.length < 2) return;
  const isExclusive = (side: "base" | "revision"): boolean =>
    memberOf(valueOf(context[side].document.root, spot[side]), "oneOf") !== undefined;
  const choice = (side: "base" | "revision") => ({
    shapes: shapes[side],
    isExclusive: isExclusive(side),
  });
  const { direction } = spot;
  const pair = { base: choice("base"), revision: choice("revision"), direction };
  context.judge("choice", pair, spot);
}

/** One type for all that a side has of a kind. */
function representative(side: Alternatives, kind: (typeof kinds)[number]): Type | undefined {
  const { plain, listed } = side[kind];
  if (plain !== undefined) return plain;
  return listed.length === 0
    ? undefined
    : unite(listed.map((value): Type => ({ kind: "literal", value })));
}

function unite(members: readonly Type[]): Type {
  return members.length === 1 ? members[0]! : { kind: "union", members };
}

function tagOf(type: Type) {
  return type.kind === "union" ? type.tag : undefined;
}
