import type { JsonObject } from "../../read/document.js";
import { localReference } from "../../read/fragment.js";
import { isObject } from "../../read/json-object.js";
import type { Property, Type } from "../api.js";
import type { SchemaContext, Surroundings } from "./context.js";
import { demand, isDeclaredIn } from "./demand.js";
import { bit, nodesIn } from "./facts.js";
import { plainInteger, plainNumber, plainString } from "./leaf.js";
import { intersectionOf, kindsOfType, meet } from "./meet.js";
import { member, text, type Node } from "./node.js";
import { sameType } from "./same.js";
import { casesOf, unionOf, unionOfLiterals, type Scalar, type Told } from "./union.js";

/**
 * The union that `oneOf` or `anyOf` describes, told apart by the discriminator where there is one. `demanded` are names
 * that the schema around it requires and that only alternatives declare.
 */
export function alternativesOf(
  schema: JsonObject,
  pointer: string,
  key: "oneOf" | "anyOf",
  context: SchemaContext,
  surroundings?: Surroundings,
  demanded: readonly string[] = [],
): Type {
  const nodes = nodesIn(schema, pointer, key);
  const names = demanded.filter((name) => isDeclaredIn(nodes, name, context));
  const types = nodes.map((node) => {
    const type = context.typeOf(node.value, node.pointer, surroundings);
    return names.length === 0 ? type : demand(type, node, names, context);
  });
  const discriminator = member(schema, "discriminator");
  const property = discriminator && text(discriminator, "propertyName");
  if (discriminator && property !== undefined && types.length > 1) {
    return tagged(nodes, types, discriminator, property, pointer, context);
  }
  return unionOf(types, { open: isOpen(nodes, types, context) });
}

/** Whether listed values stand beside the type of all such values: known ones, and others to come. */
function isOpen(nodes: readonly Node[], types: readonly Type[], context: SchemaContext): boolean {
  const bases = types.filter((type) => openable.has(type));
  if (bases.length === 0) return false;
  const open = bases.reduce((bits, type) => bits | kindsOfType(type, context.kindsOfModel), 0);
  return nodes.some((node, index) => {
    if (openable.has(types[index]!) || (context.facts.kindsOf(node) & open) === 0) return false;
    return allowsOnlyListed(node, context);
  });
}

const openable = new Set<Type>([plainString, plainNumber, plainInteger]);

function allowsOnlyListed(node: Node, context: SchemaContext): boolean {
  const end = context.resolver.follow(node);
  if (!end || !isObject(end.value)) return false;
  return Object.hasOwn(end.value, "enum") || Object.hasOwn(end.value, "const");
}

function tagged(
  nodes: readonly Node[],
  types: readonly Type[],
  discriminator: JsonObject,
  property: string,
  pointer: string,
  context: SchemaContext,
): Type {
  const mapping = mappingOf(discriminator, pointer, context);
  const usual = defaultOf(discriminator, pointer, context);
  const told: Told[] = [];
  let isComplete = true;
  const members = nodes.map((node, index) => {
    const type = types[index]!;
    if (context.facts.kindsOf(node) === bit.null) return type;
    // What can never have the property is none of the discriminator's business.
    const isObject = (context.facts.kindsOf(node) & bit.object) !== 0;
    // It stands for no value and for all that have no member of their own: nothing narrows it.
    if (isDefault(node, property, usual, context)) return type;
    const values = isObject ? valuesOfMember(node, property, mapping, context) : [];
    if (values.length === 0) {
      isComplete = false;
      return type;
    }
    const narrowed = narrowTag(type, node, property, values, context);
    told.push({ type: narrowed, values });
    return narrowed;
  });
  const cases = casesOf(told);
  isComplete &&= cases !== undefined;
  if (!isComplete) context.report("discriminator-incomplete", pointer, { property });
  const isTagged = isComplete && !nodes.some((node) => isDefault(node, property, usual, context));
  return unionOf(members, isTagged ? { tag: { property, cases: cases! } } : {});
}

/** Where the schema stands that a discriminator's `defaultMapping` names, of what no other one is meant for. */
export function defaultOf(
  discriminator: JsonObject,
  pointer: string,
  context: SchemaContext,
): string | undefined {
  const target = text(discriminator, "defaultMapping");
  if (target === undefined) return undefined;
  const found = schemaNamed(target, pointer, context);
  if (!found) {
    const details = { value: "what is left", target };
    context.report("discriminator-mapping", `${pointer}/discriminator`, details);
  }
  return found?.pointer;
}

/** Whether a member is that of `defaultOf`, and does not say itself which values it has. */
function isDefault(
  node: Node,
  property: string,
  usual: string | undefined,
  context: SchemaContext,
): boolean {
  if (usual === undefined || targetOf(node, context)?.pointer !== usual) return false;
  return context.facts.valuesAt(node, property) === undefined;
}

/** The schema that a mapping means. A plain word is the name of a component; it wins over a reference that looks the same. */
function schemaNamed(name: string, pointer: string, context: SchemaContext): Node | undefined {
  return (
    context.resolver.resolve(localReference(["components", "schemas", name]), pointer) ??
    context.resolver.resolve(name, pointer)
  );
}

/** The values of each target that a discriminator's mapping names, by the target's pointer. */
export function mappingOf(
  discriminator: JsonObject,
  pointer: string,
  context: SchemaContext,
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  const mapping = member(discriminator, "mapping");
  for (const value of mapping ? Object.keys(mapping) : []) {
    const name = mapping![value];
    if (typeof name !== "string") continue;
    const target = schemaNamed(name, pointer, context);
    if (target === undefined) {
      context.report("discriminator-mapping", `${pointer}/discriminator`, { value, target: name });
      continue;
    }
    const known = values.get(target.pointer);
    if (known) known.push(value);
    else values.set(target.pointer, [value]);
  }
  return values;
}

/** The values that name one member: those it declares itself, the mapping's, or else its own name. */
function valuesOfMember(
  node: Node,
  property: string,
  mapping: ReadonlyMap<string, readonly string[]>,
  context: SchemaContext,
): readonly Scalar[] {
  const target = targetOf(node, context);
  const declared = context.facts.valuesAt(node, property);
  const mapped = target ? mapping.get(target.pointer) : undefined;
  if (declared) {
    const both = mapped && declared.filter((value) => mapped.some((name) => isNamed(value, name)));
    if (mapped && both?.length === 0) {
      const values = declared.join(", ");
      context.report("discriminator-value", node.pointer, { property, value: mapped[0]!, values });
    }
    return both && both.length > 0 ? both : declared;
  }
  const kinds = kindsAt(node, property, context);
  if (mapped) return mapped.map((value) => typed(value, kinds));
  const name = target && componentName(target.pointer);
  return name === undefined || (kinds & bit.string) === 0 ? [] : [name];
}

function targetOf(node: Node, context: SchemaContext): Node | undefined {
  const reference = isObject(node.value) ? text(node.value, "$ref") : undefined;
  return reference === undefined ? undefined : context.resolver.resolve(reference, node.pointer);
}

/** The key of a component's schema, or undefined for any other pointer. */
export function componentName(pointer: string): string | undefined {
  const prefix = "/components/schemas/";
  if (!pointer.startsWith(prefix)) return undefined;
  const key = pointer.slice(prefix.length);
  return key.includes("/") ? undefined : key.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Bits of the JSON types that a property may have. */
export function kindsAt(node: Node, property: string, context: SchemaContext): number {
  const nodes = context.facts.declaredBy(node).properties.get(property) ?? [];
  return nodes.reduce((bits, each) => bits & context.facts.kindsOf(each), 63);
}

/** A mapping's key as the value that it stands for. */
export function typed(value: string, kinds: number): Scalar {
  if ((kinds & bit.string) !== 0) return value;
  if ((kinds & bit.boolean) !== 0 && /^(true|false)$/i.test(value)) {
    return value.toLowerCase() === "true";
  }
  const number = Number(value);
  return (kinds & bit.number) !== 0 && value.trim() !== "" && Number.isFinite(number)
    ? number
    : value;
}

function isNamed(value: Scalar, name: string): boolean {
  if (typeof value === "boolean") return String(value) === name.toLowerCase();
  return typeof value === "number" ? value === Number(name) : value === name;
}

/** The member with its tag limited to its values; as it is where it says so itself. */
export function narrowTag(
  type: Type,
  node: Node,
  property: string,
  values: readonly Scalar[],
  context: SchemaContext,
): Type {
  const declared = context.facts.valuesAt(node, property);
  if (declared && declared.length === values.length) return type;
  const literals = unionOfLiterals(values);
  const target = targetOf(node, context);
  if (target && isObject(target.value)) {
    // Its parent's discriminator has said the same already.
    const said = context.tagsOf({ value: target.value, pointer: target.pointer }).get(property);
    if (said && sameType(said, literals)) return type;
  }
  const nodes = context.facts.declaredBy(node).properties.get(property) ?? [];
  const first = nodes[0];
  const tag: Property = {
    name: property,
    type: literals,
    required: true,
    direction: first ? context.facts.directionOf(first) : "both",
    doc: {},
  };
  const limited: Type = { kind: "object", properties: [tag] };
  return type.kind === "object"
    ? meet(type, limited, context.kindsOfModel)
    : intersectionOf([type, limited], context.kindsOfModel);
}
