import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Type } from "../api.js";
import { alternativesOf } from "./alternatives.js";
import type { SchemaContext, Surroundings } from "./context.js";
import { bit, nodesIn } from "./facts.js";
import { hasAlternatives, isAlternativeOf } from "./inheritance.js";
import { neverType, nullType, unknownType } from "./leaf.js";
import { kindsOfType, meet } from "./meet.js";
import { child, list, member, own, text, type Node } from "./node.js";
import { objectOf } from "./object.js";
import { typeNamesOf, typeOfKeywords } from "./scalars.js";
import { orNull, unionOf } from "./union.js";

/** The parts of a schema that must all hold, taken apart as far as they stand in place. */
interface Parts {
  /** The pointer of the model that they make, where they make one. */
  readonly model: string | undefined;
  /** Schemas in place that speak of objects, or of nothing but required names. */
  readonly objects: Node<JsonObject>[];
  /** Schemas that it refers to, with their types. */
  readonly bases: { readonly node: Node; readonly type: Type }[];
  /** Whatever else holds: types of other kinds. */
  readonly others: Type[];
  /** Schemas of null and nothing else. */
  readonly nulls: Node<JsonObject>[];
  /** What is said of objects, or of arrays, alone: values of other kinds are none of its business. */
  readonly partial: Type[];
  readonly unions: { readonly node: Node<JsonObject>; readonly key: "oneOf" | "anyOf" }[];
}

const nestingLimit = 100;

/** Whether a schema combines others, so that its own keywords do not say everything. */
export function isComposite(schema: JsonObject): boolean {
  return (
    list(schema, "allOf").length > 0 ||
    hasAlternatives(schema) ||
    typeof own(schema, "$ref") === "string" ||
    typeof own(schema, "$dynamicRef") === "string"
  );
}

/** The type of a schema that combines others by `$ref`, `allOf`, `oneOf` or `anyOf`. */
export function typeOfComposite(
  schema: JsonObject,
  pointer: string,
  context: SchemaContext,
  surroundings?: Surroundings,
): Type {
  const isModel = context.modelPointer() === pointer;
  const parts: Parts = {
    model: isModel ? pointer : undefined,
    objects: [],
    bases: [],
    others: [],
    nulls: [],
    partial: [],
    unions: [],
  };
  collect({ value: schema, pointer }, parts, context, 0);
  const types: Type[] = parts.bases.map(({ type }) => type);
  const branches = parts.unions.flatMap(({ node, key }) => nodesIn(node.value, node.pointer, key));
  const demanded: string[] = [];
  const tags = isModel ? context.tagsOf({ value: schema, pointer }) : undefined;
  if (parts.objects.length > 0 || (tags && tags.size > 0) || parts.bases.length > 1) {
    const bases = parts.bases.map(({ node }) => node);
    const object = objectOf(parts.objects, context, {
      bases,
      branches,
      onDemanded: (name) => void demanded.push(name),
      at: { pointer },
      surroundings,
      ...(tags && { tags }),
    });
    if (parts.objects.length > 0 || object.kind === "object") types.push(object);
  }
  for (const other of parts.others) types.push(other);
  const around = surroundingsOf(parts, context, surroundings);
  for (const { node, key } of parts.unions) {
    types.push(alternativesOf(node.value, node.pointer, key, context, around, demanded));
  }
  let type: Type = unknownType;
  for (const next of types) {
    const both = meet(type, next, context.kindsOfModel);
    if (both.kind === "never" && type.kind !== "never" && next.kind !== "never") {
      context.report("all-of-conflict", pointer, { name: "" });
    }
    type = both;
  }
  for (const part of parts.partial) type = narrowKind(type, part, context);
  if (parts.nulls.length > 0 && type.kind !== "never") {
    const allowsNull = (kindsOfType(type, context.kindsOfModel) & bit.null) !== 0;
    // Null among other parts of `allOf` is meant as well, although no value fits both.
    type = allowsNull ? nullType : orNull(type);
  }
  // Null in a list of types beside `allOf` or `oneOf` is meant, although their members forbid it.
  const isNullable = saysNull(schema) || allowNull(parts, types, context);
  return isNullable && type.kind !== "never" ? orNull(type) : type;
}

/** The type with its members of one kind narrowed, and the others as they are. */
function narrowKind(type: Type, part: Type, { kindsOfModel }: SchemaContext): Type {
  const kind = kindsOfType(part, kindsOfModel);
  const narrow = (member: Type): Type =>
    kindsOfType(member, kindsOfModel) === kind ? meet(member, part, kindsOfModel) : member;
  if (type.kind !== "union") return narrow(type);
  return unionOf(type.members.map(narrow), { open: type.open, tag: type.tag });
}

function saysNull(schema: JsonObject): boolean {
  const names = own(schema, "type");
  return Array.isArray(names) && names.includes("null");
}

/** Whether each of the parts says that null will do, although objects were merged without it. */
function allowNull(parts: Parts, types: readonly Type[], context: SchemaContext): boolean {
  if (parts.objects.length === 0) return false;
  return (
    parts.objects.every(({ value }) => saysNull(value)) &&
    types.every((type) => {
      if (type.kind === "object" || type.kind === "record") return true;
      return (kindsOfType(type, context.kindsOfModel) & bit.null) !== 0;
    })
  );
}

function collect(
  node: Node<JsonObject>,
  parts: Parts,
  context: SchemaContext,
  depth: number,
): void {
  const { value, pointer } = node;
  collectOwn(node, parts, context);
  if (typeof own(value, "$ref") === "string") collectReference(node, parts, context, depth);
  const dynamic = text(value, "$dynamicRef");
  if (dynamic !== undefined) parts.others.push(context.typeOfDynamic(dynamic, pointer));
  for (const part of nodesIn(value, pointer, "allOf")) collectPart(part, parts, context, depth);
  for (const key of ["oneOf", "anyOf"] as const) {
    if (list(value, key).length > 0) parts.unions.push({ node, key });
  }
}

function collectPart(part: Node, parts: Parts, context: SchemaContext, depth: number): void {
  if (part.value === false) parts.others.push(neverType);
  if (!isObject(part.value)) return;
  const node = { value: part.value, pointer: part.pointer };
  // Bounded: what is nested deeper stands as a part of its own, unmerged.
  if (depth > nestingLimit) parts.others.push(context.typeOf(node.value, node.pointer));
  else collect(node, parts, context, depth + 1);
}

function collectReference(
  node: Node<JsonObject>,
  parts: Parts,
  context: SchemaContext,
  depth: number,
): void {
  const target = context.resolver.resolve(text(node.value, "$ref")!, node.pointer);
  if (target === undefined) return;
  const current = context.modelPointer();
  if (isObject(target.value) && depth <= nestingLimit) {
    const parent = { value: target.value, pointer: target.pointer };
    // A parent whose alternatives include this very model: what it has besides them is meant.
    const leadsBack = current !== undefined && isAlternativeOf(current, parent, context);
    // What the family has in common is meant, not any one of it.
    const isHeir = parts.model !== undefined && context.familyOf(parent)?.heirs.has(parts.model);
    if (leadsBack || isHeir || context.isRebound(parent)) {
      collectOwn(parent, parts, context);
      for (const part of nodesIn(parent.value, parent.pointer, "allOf")) {
        collectPart(part, parts, context, depth + 1);
      }
      return;
    }
  }
  parts.bases.push({ node: target, type: context.typeOfTarget(target) });
}

/** Sorts what the schema says itself to where it is merged. */
function collectOwn(node: Node<JsonObject>, parts: Parts, context: SchemaContext): void {
  if (context.facts.isPartial(node)) {
    parts.partial.push(typeOfKeywords(node.value, node.pointer, context));
    return;
  }
  const names = typeNamesOf(node.value).filter((name) => name !== "null");
  const isListed = Object.hasOwn(node.value, "enum") || Object.hasOwn(node.value, "const");
  const isObjects = names.length === 1 && names[0] === "object" && !isListed;
  const isRequiring = names.length === 0 && list(node.value, "required").length > 0 && !isListed;
  if (isObjects || isRequiring) {
    parts.objects.push(node);
    return;
  }
  const type = typeOfKeywords(node.value, node.pointer, context);
  if (type.kind === "null") parts.nulls.push(node);
  else if (type.kind !== "unknown") parts.others.push(type);
}

/** The types that branches find for names which they only require. */
function surroundingsOf(
  parts: Parts,
  context: SchemaContext,
  outer: Surroundings | undefined,
): Surroundings {
  const found = (name: string): Node | undefined => {
    for (const { value, pointer } of parts.objects) {
      const members = member(value, "properties");
      const schema = members && own(members, name);
      if (schema !== undefined) {
        return { value: schema as Json, pointer: child(`${pointer}/properties`, name) };
      }
    }
    for (const { node } of parts.bases) {
      if ((context.facts.kindsOf(node) & bit.object) === 0) continue;
      const [first] = context.facts.declaredBy(node).properties.get(name) ?? [];
      if (first) return first;
    }
    return undefined;
  };
  return (name) => {
    const node = found(name);
    return node ? context.typeOfInherited(node) : outer?.(name);
  };
}
