import type { Model, NumberType, ObjectType, Property, StringType, Type } from "../api.js";
import { bit, everyBit } from "./facts.js";
import { neverType, numberOf, openRecord, plainNumber, plainString, stringOf } from "./leaf.js";
import { sameType } from "./same.js";
import { unionOf } from "./union.js";

/** Bits of the JSON types that values of a model have; answered while the model is being built. */
export type KindsOfModel = (model: Model) => number;

/**
 * The type of the values that both types allow: `allOf`, said as readably as it can be. References stay
 * references, objects become one, literals win over their base type. What excludes each other is `never`.
 */
export function meet(a: Type, b: Type, kindsOfModel: KindsOfModel): Type {
  if (a.kind === "unknown" || b.kind === "never" || sameType(a, b)) return b;
  if (b.kind === "unknown" || a.kind === "never") return a;
  const kindsOfA = kindsOfType(a, kindsOfModel);
  const kindsOfB = kindsOfType(b, kindsOfModel);
  if ((kindsOfA & kindsOfB) === 0) return neverType;
  if (covers(a, kindsOfB)) return b;
  if (covers(b, kindsOfA)) return a;
  if (a.kind === "union") return meetUnion(a, b, kindsOfModel, false);
  if (b.kind === "union") return meetUnion(b, a, kindsOfModel, true);
  if (isNamed(a) || isNamed(b)) return intersectionOf([a, b], kindsOfModel);
  return meetPlain(a, b, kindsOfModel);
}

/** Whether a type says no more than the JSON types that the other one has anyway. */
function covers(type: Type, kinds: number): boolean {
  if (type === plainString) return kinds === bit.string;
  if (type === plainNumber) return kinds === bit.number;
  if (type === openRecord) return kinds === bit.object;
  return type.kind === "boolean" && kinds === bit.boolean;
}

function isNamed(type: Type): boolean {
  return type.kind === "ref" || type.kind === "intersection";
}

function meetUnion(
  union: Type & { kind: "union" },
  other: Type,
  kindsOfModel: KindsOfModel,
  unionLast: boolean,
): Type {
  const otherKinds = kindsOfType(other, kindsOfModel);
  const left = union.members.filter((type) => (kindsOfType(type, kindsOfModel) & otherKinds) !== 0);
  if (left.length === 1) {
    return unionLast ? meet(other, left[0]!, kindsOfModel) : meet(left[0]!, other, kindsOfModel);
  }
  const spread = isScalar(other) || left.every(isScalar) || isSorted(other, left, kindsOfModel);
  if (spread) {
    return unionOf(
      left.map((type) =>
        unionLast ? meet(other, type, kindsOfModel) : meet(type, other, kindsOfModel),
      ),
      { open: union.open },
    );
  }
  const rest =
    left.length === union.members.length
      ? union
      : unionOf(left, { open: union.open, tag: union.tag });
  return intersectionOf(unionLast ? [other, rest] : [rest, other], kindsOfModel);
}

/** Whether each of the types meets one member of the other at most, so that spreading adds none. */
function isSorted(other: Type, types: readonly Type[], kindsOfModel: KindsOfModel): boolean {
  if (other.kind !== "union") return false;
  const kinds = other.members.map((member) => kindsOfType(member, kindsOfModel));
  return types.every((type) => {
    const own = kindsOfType(type, kindsOfModel);
    return kinds.filter((each) => (each & own) !== 0).length === 1;
  });
}

/** Types without parts: distributing over them makes nothing longer. */
function isScalar(type: Type): boolean {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "literal":
    case "binary":
      return true;
    case "union":
      return type.members.every(isScalar);
    default:
      return false;
  }
}

/** An intersection in its one spelling: flat, each reference once, one object at most. */
export function intersectionOf(types: readonly Type[], kindsOfModel: KindsOfModel): Type {
  const members: Type[] = [];
  for (const type of types.flatMap((each) =>
    each.kind === "intersection" ? each.members : [each],
  )) {
    if (type === openRecord && types.length > 1) {
      const others = types.filter((other) => other !== type);
      if (others.some((other) => kindsOfType(other, kindsOfModel) === bit.object)) continue;
    }
    if (members.some((member) => sameType(member, type))) continue;
    const mergeable = members.findIndex((member) => isPlainObject(member) && isPlainObject(type));
    if (mergeable === -1) members.push(type);
    else members[mergeable] = meetPlain(members[mergeable]!, type, kindsOfModel);
  }
  return members.length === 1 ? members[0]! : { kind: "intersection", members };
}

function isPlainObject(type: Type): boolean {
  return type.kind === "object" || type.kind === "record";
}

/** Two types of which neither is a reference, a union or an intersection, and whose kinds overlap. */
function meetPlain(a: Type, b: Type, kindsOfModel: KindsOfModel): Type {
  if (a.kind === "literal") return meetLiteral(a, b);
  if (b.kind === "literal") return meetLiteral(b, a);
  if (a.kind === "binary") return a;
  if (b.kind === "binary") return b;
  if (a.kind === "string" && b.kind === "string") return meetStrings(a, b);
  if (a.kind === "number" && b.kind === "number") return meetNumbers(a, b);
  if (a.kind === "array" && b.kind === "array") {
    const { kind: _a, items: itemsOfA, ...limitsOfA } = a;
    const { kind: _b, items: itemsOfB, ...limitsOfB } = b;
    const items = meet(itemsOfA, itemsOfB, kindsOfModel);
    return { kind: "array", items, ...limitsOfA, ...limitsOfB };
  }
  if (a.kind === "tuple" && b.kind === "array") return a;
  if (a.kind === "array" && b.kind === "tuple") return b;
  if (a.kind === "record") {
    if (a === openRecord) return b;
    if (b.kind === "record") {
      const keys = a.keys && b.keys ? meet(a.keys, b.keys, kindsOfModel) : (a.keys ?? b.keys);
      const values = meet(a.values, b.values, kindsOfModel);
      return { kind: "record", values, ...(keys && { keys }) };
    }
    if (b.kind === "object") return b.rest || b.closed ? b : { ...b, rest: a.values };
  }
  if (a.kind === "object" && b.kind === "record") return meetPlain(b, a, kindsOfModel);
  if (a.kind === "object" && b.kind === "object") return meetObjects(a, b, kindsOfModel);
  return { kind: "intersection", members: [a, b] };
}

function meetLiteral(literal: Type & { kind: "literal" }, other: Type): Type {
  if (other.kind !== "literal") return literal;
  return literal.value === other.value ? literal : neverType;
}

function meetStrings(a: StringType, b: StringType): Type {
  const { kind: _a, ...limitsOfA } = a;
  const { kind: _b, ...limitsOfB } = b;
  return stringOf({
    ...limitsOfA,
    ...limitsOfB,
    ...larger("minLength", a.minLength, b.minLength),
    ...smaller("maxLength", a.maxLength, b.maxLength),
  });
}

function meetNumbers(a: NumberType, b: NumberType): Type {
  const { kind: _a, ...limitsOfA } = a;
  const { kind: _b, ...limitsOfB } = b;
  return numberOf({
    ...limitsOfA,
    ...limitsOfB,
    integer: a.integer || b.integer,
    ...larger("minimum", a.minimum, b.minimum),
    ...smaller("maximum", a.maximum, b.maximum),
    ...larger("exclusiveMinimum", a.exclusiveMinimum, b.exclusiveMinimum),
    ...smaller("exclusiveMaximum", a.exclusiveMaximum, b.exclusiveMaximum),
  });
}

function larger<Key extends string>(key: Key, a?: number, b?: number): { [K in Key]?: number } {
  if (a === undefined || b === undefined) return {};
  return { [key]: Math.max(a, b) } as { [K in Key]?: number };
}

function smaller<Key extends string>(key: Key, a?: number, b?: number): { [K in Key]?: number } {
  if (a === undefined || b === undefined) return {};
  return { [key]: Math.min(a, b) } as { [K in Key]?: number };
}

function meetObjects(a: ObjectType, b: ObjectType, kindsOfModel: KindsOfModel): Type {
  const properties = new Map(a.properties.map((property) => [property.name, property]));
  for (const property of b.properties) {
    const before = properties.get(property.name);
    properties.set(
      property.name,
      before ? meetProperties(before, property, kindsOfModel) : property,
    );
  }
  const rest = a.rest && b.rest ? meet(a.rest, b.rest, kindsOfModel) : (a.rest ?? b.rest);
  // A closed part beside one with other members would allow nothing: nobody means that.
  const closed = a.closed && b.closed && properties.size === a.properties.length;
  return {
    kind: "object",
    properties: [...properties.values()],
    ...(rest && { rest }),
    ...(closed && { closed }),
  };
}

function meetProperties(a: Property, b: Property, kindsOfModel: KindsOfModel): Property {
  return {
    name: a.name,
    type: meet(a.type, b.type, kindsOfModel),
    required: a.required || b.required,
    direction: a.direction === "both" ? b.direction : a.direction,
    doc: { ...a.doc, ...b.doc },
  };
}

/** Bits of the JSON types that values of a type have. */
export function kindsOfType(type: Type, kindsOfModel: KindsOfModel): number {
  switch (type.kind) {
    case "string":
    case "binary":
      return bit.string;
    case "number":
      return bit.number;
    case "boolean":
      return bit.boolean;
    case "null":
      return bit.null;
    case "literal":
      return bit[typeof type.value as "string" | "number" | "boolean"];
    case "array":
    case "tuple":
      return bit.array;
    case "record":
    case "object":
      return bit.object;
    case "union":
      return type.members.reduce((bits, each) => bits | kindsOfType(each, kindsOfModel), 0);
    case "intersection":
      return type.members.reduce((bits, each) => bits & kindsOfType(each, kindsOfModel), everyBit);
    case "ref":
      return kindsOfModel(type.model);
    case "never":
      return 0;
    default:
      return everyBit;
  }
}
