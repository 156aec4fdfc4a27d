import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { escapeKey } from "../../read/pointer.js";
import { packed } from "../../packed.js";
import type { Property, Type } from "../api.js";
import type { SchemaContext, Surroundings } from "./context.js";
import { isDeclaredIn, typeAt } from "./demand.js";
import { docOf, noDoc } from "./doc.js";
import { everyBit, type Declared } from "./facts.js";
import { openRecord, plainString, unknownType } from "./leaf.js";
import { meet } from "./meet.js";
import { child, list, member, own, type Node } from "./node.js";
import { keysOf, restOf, type Rest } from "./rest.js";

export interface ObjectOptions {
  readonly surroundings?: Surroundings | undefined;
  /** What the object extends: it says again only what it makes narrower. */
  readonly bases?: readonly Node[];
  /** Alternatives beside it, which may declare what it requires. */
  readonly branches?: readonly Node[];
  /** Told such names: they are left to the alternatives. */
  readonly onDemanded?: (name: string) => void;
  /** The schema that has no part of its own: for its place. */
  readonly at?: { readonly pointer: string };
  /** Properties that a discriminator narrows. */
  readonly tags?: ReadonlyMap<string, Type>;
}

/** The object that several schemas describe together. Every part of `parts` speaks of objects. */
export function objectOf(
  parts: readonly Node<JsonObject>[],
  context: SchemaContext,
  options: ObjectOptions = {},
): Type {
  const bases = (options.bases ?? []).map((node) => context.facts.declaredBy(node));
  const isExtending = bases.length > 0 || (options.branches?.length ?? 0) > 0;
  const rest = restOf(parts, isExtending, context);
  const object: Unfinished = { parts, bases, rest, properties: new Map() };
  // A step each: where schemas nest deep, what a step holds is not held by each of them.
  addDeclared(object, context);
  checkBases(bases, placeOf(object, options), context);
  addTags(object, options.tags, context);
  addRequired(object, options, context);
  return finish(object, context);
}

/** An object whose properties are being gathered. */
interface Unfinished {
  readonly parts: readonly Node<JsonObject>[];
  readonly bases: readonly Declared[];
  readonly rest: Rest;
  readonly properties: Map<string, Property>;
}

function placeOf({ parts }: Unfinished, { at }: ObjectOptions): string {
  return (parts[0] ?? at)?.pointer ?? "";
}

function addDeclared({ parts, bases, properties }: Unfinished, context: SchemaContext): void {
  const required = requiredBy(parts);
  for (const part of parts) {
    const members = member(part.value, "properties");
    if (!members) continue;
    for (const name of Object.keys(members)) {
      const node = { value: members[name]!, pointer: child(`${part.pointer}/properties`, name) };
      const before = properties.get(name) ?? inheritedProperty(name, bases, context);
      const property = propertyOf(name, node, required.has(name), context);
      properties.set(name, before ? narrow(before, property, node.pointer, context) : property);
    }
  }
}

function addTags(
  { bases, properties }: Unfinished,
  tags: ObjectOptions["tags"],
  context: SchemaContext,
): void {
  for (const [name, type] of tags ?? []) {
    const before = properties.get(name) ?? inheritedProperty(name, bases, context);
    const narrowed = before ? meet(before.type, type, context.kindsOfModel) : type;
    if (narrowed.kind === "never") continue;
    const { direction = "both", doc = noDoc } = before ?? {};
    properties.set(name, { name, type: narrowed, required: true, direction, doc });
  }
}

/** Names that are required, and not declared here. */
function addRequired(object: Unfinished, options: ObjectOptions, context: SchemaContext): void {
  const { parts, bases, rest, properties } = object;
  for (const name of requiredBy(parts)) {
    if (properties.has(name) || bases.some((base) => base.required.has(name))) continue;
    const inherited = inheritedProperty(name, bases, context);
    if (inherited) {
      properties.set(name, { ...inherited, required: true });
      continue;
    }
    const around =
      options.surroundings?.(name) ??
      rest.type ??
      tagOf(parts, name) ??
      typeInBases(name, options.bases ?? [], context);
    if (around === undefined && isDeclaredIn(options.branches ?? [], name, context)) {
      options.onDemanded?.(name);
      continue;
    }
    if (around === undefined && !isBranched(options.branches, context)) {
      context.report("required-not-declared", placeOf(object, options), { name });
    }
    const type = around ?? unknownType;
    properties.set(name, { name, type, required: true, direction: "both", doc: noDoc });
  }
}

function finish({ parts, rest, properties }: Unfinished, context: SchemaContext): Type {
  if (properties.size === 0 && !rest.closed) {
    if (rest.type === undefined) return openRecord;
    const keys = keysOf(parts, context);
    return { kind: "record", values: rest.type, ...(keys && { keys }) };
  }
  return {
    kind: "object",
    properties: [...properties.values()],
    ...(rest.type && { rest: rest.type }),
    ...(rest.closed && { closed: true }),
  };
}

/**
 * The object that one schema describes by itself, as most do: nothing that others say has to be looked for. Undefined
 * where it lists no members, or requires more than it lists.
 */
export function objectAlone(
  schema: JsonObject,
  pointer: string,
  context: SchemaContext,
): Type | undefined {
  const members = member(schema, "properties");
  const keys = members ? Object.keys(members) : [];
  if (keys.length === 0) return undefined;
  const required = new Set(list(schema, "required"));
  for (const name of required) {
    if (typeof name === "string" && !Object.hasOwn(members!, name)) return undefined;
  }
  const rest = restOf([{ value: schema, pointer }], false, context);
  const within = `${pointer}/properties/`;
  const properties: Property[] = [];
  for (let index = 0; index < keys.length; index++) {
    const name = keys[index]!;
    const node = { value: members![name]!, pointer: within + escapeKey(name) };
    properties.push(propertyOf(name, node, required.has(name), context));
  }
  return {
    kind: "object",
    properties: packed(properties),
    ...(rest.type && { rest: rest.type }),
    ...(rest.closed && { closed: true }),
  };
}

function propertyOf(name: string, node: Node, required: boolean, context: SchemaContext): Property {
  const { value, pointer } = node;
  return {
    name,
    type: context.typeOf(value, pointer),
    required,
    direction: context.facts.directionOf(node),
    doc: isObject(value) ? docOf(value) : noDoc,
  };
}

/** A property that is declared again: both have to hold, and the later one has the last word on docs. */
function narrow(
  before: Property,
  property: Property,
  pointer: string,
  context: SchemaContext,
): Property {
  const type = meet(before.type, property.type, context.kindsOfModel);
  if (type.kind === "never" && before.type.kind !== "never" && property.type.kind !== "never") {
    context.report("all-of-conflict", pointer, { name: ` on ${property.name}` });
  }
  return {
    name: property.name,
    type,
    required: before.required || property.required,
    direction: property.direction === "both" ? before.direction : property.direction,
    doc: { ...before.doc, ...property.doc },
  };
}

function requiredBy(parts: readonly Node<JsonObject>[]): Set<string> {
  const required = new Set<string>();
  for (const { value } of parts) {
    for (const name of list(value, "required")) if (typeof name === "string") required.add(name);
  }
  return required;
}

/** A property as the bases declare it together. */
function inheritedProperty(
  name: string,
  bases: readonly Declared[],
  context: SchemaContext,
): Property | undefined {
  if (bases.length === 0) return undefined;
  let property: Property | undefined;
  for (const base of bases) {
    for (const node of base.properties.get(name) ?? []) {
      const next: Property = {
        name,
        type: context.typeOfInherited(node),
        required: base.required.has(name),
        direction: context.facts.directionOf(node),
        doc: isObject(node.value) ? docOf(node.value) : noDoc,
      };
      property = property ? narrow(property, next, node.pointer, context) : next;
    }
  }
  return property;
}

/** Bases are not merged, so what contradicts itself between them is told by the kinds of values alone. */
function checkBases(bases: readonly Declared[], pointer: string, context: SchemaContext): void {
  if (bases.length < 2) return;
  const kinds = new Map<string, number>();
  for (const base of bases) {
    for (const [name, nodes] of base.properties) {
      const before = kinds.get(name) ?? everyBit;
      const both = nodes.reduce((bits, node) => bits & context.facts.kindsOf(node), before);
      if (both === 0) context.report("all-of-conflict", pointer, { name: ` on ${name}` });
      kinds.set(name, both);
    }
  }
}

/** A discriminator that no property declares is text all the same. */
function tagOf(parts: readonly Node<JsonObject>[], name: string): Type | undefined {
  const isTag = parts.some(({ value }) => {
    const discriminator = member(value, "discriminator");
    return discriminator !== undefined && own(discriminator, "propertyName") === name;
  });
  return isTag ? plainString : undefined;
}

/** What alternatives of a base say of a name: the base is not taken apart, so it is required beside it. */
function typeInBases(
  name: string,
  bases: readonly Node[],
  context: SchemaContext,
): Type | undefined {
  for (const base of bases) {
    const type = typeAt(name, base, context);
    if (type) return type;
  }
  return undefined;
}

/** Whether alternatives have alternatives of their own: what they declare is not followed forever. */
function isBranched(branches: readonly Node[] | undefined, context: SchemaContext): boolean {
  return (branches ?? []).some((node) => {
    const inner = context.resolver.follow(node);
    if (!inner || !isObject(inner.value)) return false;
    return ["oneOf", "anyOf"].some((key) => list(inner.value as JsonObject, key).length > 0);
  });
}
