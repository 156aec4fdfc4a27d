import type { Model, Property, Type } from "../../model/api.js";
import { flatten } from "../surface/flatten.js";
import { namesOfModel } from "../surface/type-names.js";
import { at, member, valueOf } from "../trail.js";
import { compareAlternatives } from "./compare-alternatives.js";
import { compareObjects } from "./compare-objects.js";
import type { Comparison, Spot } from "./comparison.js";

const anyText: Type = { kind: "string" };
const anything: Type = { kind: "unknown" };

/** Compares two types that stand at one spot; what is referred to is compared once for each direction. */
export function compareTypes(base: Type, revision: Type, spot: Spot, context: Comparison): void {
  if (base === revision) {
    judgeSchema(spot, context);
    return;
  }
  if (base.kind === "ref" || revision.kind === "ref") {
    compareReferences(base, revision, spot, context);
    return;
  }
  if (base.kind === "union" || revision.kind === "union") {
    compareAlternatives(base, revision, spot, context);
    return;
  }
  comparePlain(base, revision, spot, context);
}

function compareReferences(base: Type, revision: Type, spot: Spot, context: Comparison): void {
  const was = base.kind === "ref" ? base.model : undefined;
  const is = revision.kind === "ref" ? revision.model : undefined;
  const isOne = was !== undefined && is !== undefined && context.models.revisionOf(was) === is;
  const names = (): readonly string[] => (isOne ? shapeNames(was, spot) : []);
  context.once(was?.type ?? base, is?.type ?? revision, spot, names, (frame) => {
    const inner: Spot = {
      ...spot,
      frame,
      ...(isOne && { subject: was.name }),
      ...(was && { base: at(was.pointer) }),
      ...(is && { revision: at(is.pointer) }),
    };
    compareTypes(was?.type ?? base, is?.type ?? revision, inner, context);
  });
}

/** The names of the shape of a model that travels this way. */
function shapeNames(model: Model, { direction }: Spot): readonly string[] {
  const names = namesOfModel(model);
  return direction === "request" ? names.slice(-1) : names.slice(0, 1);
}

/** Two types of which neither is a reference or a union. */
export function comparePlain(base: Type, revision: Type, spot: Spot, context: Comparison): void {
  const { direction } = spot;
  judgeSchema(spot, context);
  const [was, is] = [flatten(base), flatten(revision)];
  if (was !== undefined && is !== undefined) {
    const inherited = compareBases(base, revision, spot, context);
    compareObjects(was.object, is.object, inherited, spot, context);
    const longest = Math.max(was.beside.length, is.beside.length);
    for (let index = 0; index < longest; index += 1) {
      const [one = anything, other = anything] = [was.beside[index], is.beside[index]];
      compareTypes(one, other, spot, context);
    }
    if (base.kind === "record" && revision.kind === "record") {
      const keys = { ...spot, subject: `the names of the members of ${spot.subject}` };
      compareTypes(base.keys ?? anyText, revision.keys ?? anyText, keys, context);
    }
    return;
  }
  if (base.kind === "tuple" && revision.kind === "tuple" && hasSameLength(base, revision)) {
    base.items.forEach((item, index) => {
      const step = inside(spot, `[${index}]`, "prefixItems", String(index));
      compareTypes(item, revision.items[index]!, step, context);
    });
    if (base.rest && revision.rest)
      compareTypes(base.rest, revision.rest, inside(spot, "[]", "items"), context);
    return;
  }
  // A value against its kind, or another value, is a matter of enumerations; null is one of null.
  if (isValue(base) || isValue(revision)) {
    compareAlternatives(base, revision, spot, context);
    return;
  }
  if (base.kind === "intersection" && revision.kind === "intersection") {
    if (base.members.length === revision.members.length) {
      base.members.forEach((part, index) =>
        compareTypes(part, revision.members[index]!, spot, context),
      );
      return;
    }
  }
  if (base.kind !== revision.kind || base.kind === "tuple" || base.kind === "intersection") {
    context.judge("mismatch", { base, revision, direction }, spot);
    return;
  }
  context.judge("type", { base, revision, direction }, spot);
  if (base.kind === "array" && revision.kind === "array")
    compareTypes(base.items, revision.items, inside(spot, "[]", "items"), context);
}

/** What no type says may differ where the types do not. */
function judgeSchema(spot: Spot, context: Comparison): void {
  const schemas = {
    base: valueOf(context.base.document.root, spot.base),
    revision: valueOf(context.revision.document.root, spot.revision),
  };
  context.judge("schema", { ...schemas, direction: spot.direction }, spot);
}

/**
 * Compares the models that both types extend, each by itself. Their properties are told there: they are returned, to be left
 * out of what the types have of their own.
 */
function compareBases(
  base: Type,
  revision: Type,
  spot: Spot,
  context: Comparison,
): ReadonlySet<Property> {
  const inherited = new Set<Property>();
  const later = referencesIn(revision);
  for (const was of referencesIn(base)) {
    const is = later.find((each) => each.model === context.models.revisionOf(was.model));
    if (is === undefined) continue;
    compareTypes(was, is, spot, context);
    for (const type of [was, is]) {
      for (const property of flatten(type)?.object.properties ?? []) inherited.add(property);
    }
  }
  return inherited;
}

function referencesIn(type: Type) {
  const members = type.kind === "intersection" ? type.members : [];
  return members.filter((member) => member.kind === "ref");
}

function isValue(type: Type): boolean {
  return type.kind === "literal" || type.kind === "null";
}

function hasSameLength(a: Type & { kind: "tuple" }, b: Type & { kind: "tuple" }): boolean {
  const isRested = (a.rest === undefined) === (b.rest === undefined);
  return a.items.length === b.items.length && a.required === b.required && isRested;
}

/** A spot further inside: what people call it, and the keys that lead there. */
export function inside(spot: Spot, mark: string, ...keys: readonly string[]): Spot {
  return {
    ...spot,
    subject: `${spot.subject}${mark}`,
    base: member(spot.base, ...keys),
    revision: member(spot.revision, ...keys),
  };
}
