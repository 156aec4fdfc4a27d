import { isObject } from "../../read/json-object.js";
import type { Property, Type } from "../api.js";
import type { SchemaContext } from "./context.js";
import { bit, nodesIn } from "./facts.js";
import { unknownType } from "./leaf.js";
import { intersectionOf } from "./meet.js";
import type { Node } from "./node.js";
import { unionOf } from "./union.js";

/**
 * The type that a schema gives to a name, itself or in its own alternatives; undefined where it says nothing of it.
 */
export function typeAt(
  name: string,
  node: Node,
  context: SchemaContext,
  depth = 0,
): Type | undefined {
  const [declared] = context.facts.declaredBy(node).properties.get(name) ?? [];
  if (declared) return context.typeOfInherited(declared);
  const { value, pointer } = context.resolver.follow(node) ?? {};
  if (!isObject(value) || pointer === undefined || depth > deepest) return undefined;
  const inner = (["oneOf", "anyOf"] as const).flatMap((key) => nodesIn(value, pointer, key));
  const types = inner.map((each) => typeAt(name, each, context, depth + 1));
  if (types.every((type) => type === undefined)) return undefined;
  return unionOf(types.map((type) => type ?? unknownType));
}

/** Alternatives of alternatives that are looked into. */
const deepest = 10;

/** Whether one of several alternatives declares a name. */
export function isDeclaredIn(
  branches: readonly Node[],
  name: string,
  context: SchemaContext,
): boolean {
  return branches.some((node) => typeAt(name, node, context) !== undefined);
}

/**
 * An alternative in which some names have to be there, since the schema around it says so: there, where their types
 * are known, and not beside it, where a name would be of any type and, as the compiler sees it, still absent.
 */
export function demand(
  type: Type,
  node: Node,
  names: readonly string[],
  context: SchemaContext,
): Type {
  if ((context.facts.kindsOf(node) & bit.object) === 0) return type;
  if (type.kind === "object") {
    const missing = names.filter((name) => type.properties.every((each) => each.name !== name));
    const properties = type.properties.map((property) =>
      names.includes(property.name) ? { ...property, required: true } : property,
    );
    const added = type.closed ? [] : missing.map((name) => demanded(name, node, context));
    return { ...type, properties: [...properties, ...added] };
  }
  const { required: known } = context.facts.declaredBy(node);
  const properties = names
    .filter((name) => !known.has(name))
    .map((name) => demanded(name, node, context));
  if (properties.length === 0) return type;
  return intersectionOf([type, { kind: "object", properties }], context.kindsOfModel);
}

function demanded(name: string, node: Node, context: SchemaContext): Property {
  const type = typeAt(name, node, context) ?? unknownType;
  const [declared] = context.facts.declaredBy(node).properties.get(name) ?? [];
  const direction = declared ? context.facts.directionOf(declared) : "both";
  return { name, type, required: true, direction, doc: {} };
}
