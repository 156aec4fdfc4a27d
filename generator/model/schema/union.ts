import { packed } from "../../packed.js";
import type { Model, Type, UnionType } from "../api.js";
import { booleanType, literalOf, neverType, nullType, unknownType } from "./leaf.js";
import { sameType } from "./same.js";

/**
 * The union of types in its one spelling: flat, without doubles, null last, `true | false` as boolean,
 * what another member already covers left out, one member alone without a union around it.
 */
export function unionOf(
  types: readonly Type[],
  more: { open?: boolean | undefined; tag?: UnionType["tag"] } = {},
): Type {
  if (types.length === 1 && !more.open && !more.tag) return types[0]!;
  if (types.length === 2 && types[1] === nullType && isLeaf(types[0]!) && !more.open && !more.tag) {
    return nullableOf(types[0]!);
  }
  let open = more.open ?? false;
  let tag = more.tag;
  const flat: Type[] = [];
  for (const type of types) {
    if (type.kind !== "union") {
      flat.push(type);
      continue;
    }
    open ||= type.open ?? false;
    // A tag survives beside null only: it says nothing about members from elsewhere.
    if (type.tag && types.every((other) => other === type || other.kind === "null")) tag = type.tag;
    for (const inner of type.members) flat.push(inner);
  }
  const members = withoutDoubles(flat, open);
  if (members === undefined) return unknownType;
  if (members.length === 0) return neverType;
  if (members.length === 1) return members[0]!;
  return {
    kind: "union",
    members: packed(members),
    ...(tag && { tag }),
    ...(open && { open }),
  };
}

/** Types of one object each: a document says of most of them that null will do as well, again and again. */
function isLeaf({ kind }: Type): boolean {
  return kind === "string" || kind === "number" || kind === "boolean" || kind === "ref";
}

const nullables = new WeakMap<Type, Type>();

/** A leaf and null beside it: one object for each. */
function nullableOf(leaf: Type): Type {
  let type = nullables.get(leaf);
  if (type === undefined) {
    type = Object.freeze({ kind: "union", members: Object.freeze([leaf, nullType]) });
    nullables.set(leaf, type);
  }
  return type;
}

/** The distinct members, or undefined where one of them allows everything. */
function withoutDoubles(types: readonly Type[], open: boolean): Type[] | undefined {
  const members: Type[] = [];
  // Most unions have members of one kind, so that nothing is to be made for others.
  let literals: Set<Scalar> | undefined;
  let models: Set<Model> | undefined;
  let hasNull = false;
  let hasBoolean = false;
  let anyString = false;
  let anyNumber = false;
  for (const type of types) {
    if (type.kind === "unknown") return undefined;
    if (type.kind === "string" && Object.keys(type).length === 1) anyString = true;
    if (type.kind === "number" && Object.keys(type).length === 2 && !type.integer) anyNumber = true;
  }
  for (const type of types) {
    if (type.kind === "never") continue;
    if (type.kind === "null") {
      hasNull = true;
      continue;
    }
    if (type.kind === "literal") {
      if (literals?.has(type.value)) continue;
      literals = (literals ?? new Set()).add(type.value);
      if (!open && anyString && typeof type.value === "string") continue;
      if (!open && anyNumber && typeof type.value === "number") continue;
    } else if (type.kind === "ref") {
      if (models?.has(type.model)) continue;
      models = (models ?? new Set()).add(type.model);
    } else if (type.kind === "string") {
      if (anyString && Object.keys(type).length > 1) continue;
      if (members.some((member) => sameType(member, type))) continue;
    } else if (type.kind === "number") {
      if (anyNumber && (type.integer || Object.keys(type).length > 2)) continue;
      if (members.some((member) => sameType(member, type))) continue;
    } else if (members.some((member) => sameType(member, type))) {
      continue;
    }
    if (type.kind === "boolean") hasBoolean = true;
    members.push(type);
  }
  const isWhole = hasBoolean || (literals?.has(true) === true && literals.has(false));
  const whole = isWhole ? withBoolean(members) : members;
  if (hasNull) whole.push(nullType);
  return whole;
}

/** All members that are booleans as one, where the first of them stands. */
function withBoolean(members: Type[]): Type[] {
  const first = members.findIndex(
    (type) =>
      type.kind === "boolean" || (type.kind === "literal" && typeof type.value === "boolean"),
  );
  if (first === -1) return members;
  return members.flatMap((type, index) => {
    if (index === first) return [booleanType];
    const covered =
      type.kind === "boolean" || (type.kind === "literal" && typeof type.value === "boolean");
    return covered ? [] : [type];
  });
}

/** What a literal can be. */
export type Scalar = string | number | boolean;

/** A member of a union, and the values of the tag that name it. */
export interface Told {
  readonly type: Type;
  readonly values: readonly Scalar[];
}

/** The member that each value names; undefined where one names several. */
export function casesOf(members: readonly Told[]): Cases | undefined {
  const cases = members.flatMap(({ type, values }) =>
    values.map((value) => ({ value: String(value), type })),
  );
  return new Set(cases.map(({ value }) => value)).size === cases.length ? cases : undefined;
}

type Cases = NonNullable<UnionType["tag"]>["cases"];

/** A union of plain values, in their order. */
export function unionOfLiterals(values: Iterable<Scalar>): Type {
  return unionOf([...values].map(literalOf));
}

/** The type, and null beside it. */
export function orNull(type: Type): Type {
  if (type.kind === "unknown" || type.kind === "null") return type;
  if (type.kind === "union" && type.members.some((inner) => inner.kind === "null")) return type;
  return unionOf([type, nullType]);
}
