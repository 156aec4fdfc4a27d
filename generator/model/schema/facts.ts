import type { Json, JsonObject } from "../../read/document.js";
import type { Property } from "../api.js";
import { isObject } from "../../read/json-object.js";
import { child, list, member, own, text, type Node } from "./node.js";
import type { Resolver } from "./resolver.js";

/** The six types of JSON, as bits. */
export const bit = { string: 1, number: 2, boolean: 4, null: 8, object: 16, array: 32 } as const;
export const everyBit = 63;

/** The members that a schema and all that it extends declare. */
export interface Declared {
  readonly properties: ReadonlyMap<string, readonly Node[]>;
  readonly required: ReadonlySet<string>;
}

/**
 * What can be read off schemas without building types: references are followed, so these answers are
 * at hand while a model that they concern is still being built.
 */
export interface Facts {
  /** Bits of the JSON types that values of the schema can have. */
  kindsOf(node: Node): number;
  /** Whether members or items are spoken of, without a type, beside alternatives that may be something else. */
  isPartial(node: Node): boolean;
  declaredBy(node: Node): Declared;
  /** The values that a property is limited to, in every branch; undefined where it is not. */
  valuesAt(node: Node, property: string): readonly (string | number | boolean)[] | undefined;
  directionOf(node: Node): Property["direction"];
}

type Literals = readonly (string | number | boolean)[];

/** Schemas refer to each other in chains; beyond this many steps nothing is known. */
const furthest = 200;

export function createFacts(resolver: Resolver): Facts {
  const kinds = new Map<JsonObject, number>();
  const declared = new Map<JsonObject, Declared>();
  const running = new Set<JsonObject>();
  const nothing: Declared = { properties: new Map(), required: new Set() };

  function target(node: Node<JsonObject>): Node | undefined {
    const reference = text(node.value, "$ref");
    return reference === undefined ? undefined : resolver.resolve(reference, node.pointer);
  }

  /** Runs a question about a schema unless it is being asked already, or the chain is too long. */
  function guarded<Answer>(schema: JsonObject, otherwise: Answer, ask: () => Answer): Answer {
    if (running.has(schema) || running.size > furthest) return otherwise;
    running.add(schema);
    try {
      return ask();
    } finally {
      running.delete(schema);
    }
  }

  function kindsOf({ value, pointer }: Node): number {
    if (value === false) return 0;
    if (!isObject(value)) return everyBit;
    const known = kinds.get(value);
    if (known !== undefined) return known;
    const result = guarded(value, -1, () => {
      let mask = isPartial({ value, pointer }) ? everyBit : ownKinds(value);
      const reference = target({ value, pointer });
      if (reference) mask &= kindsOf(reference);
      for (const node of nodesIn(value, pointer, "allOf")) mask &= kindsOf(node);
      for (const key of ["oneOf", "anyOf"]) {
        const branches = nodesIn(value, pointer, key);
        if (branches.length > 0) mask &= branches.reduce((bits, node) => bits | kindsOf(node), 0);
      }
      return mask;
    });
    if (result === -1) return everyBit;
    kinds.set(value, result);
    return result;
  }

  function isPartial({ value, pointer }: Node): boolean {
    if (!isObject(value) || ["type", "const", "enum"].some((key) => Object.hasOwn(value, key))) {
      return false;
    }
    const spokenOf = ownKinds(value);
    if (spokenOf === everyBit) return false;
    const branches = ["oneOf", "anyOf"].flatMap((key) => nodesIn(value, pointer, key));
    return branches.map(kindsOf).some((kinds) => {
      return kinds !== everyBit && (kinds & ~spokenOf) !== 0;
    });
  }

  function declaredBy({ value, pointer }: Node): Declared {
    if (!isObject(value)) return nothing;
    const known = declared.get(value);
    if (known) return known;
    const result = guarded(value, undefined, () => {
      const properties = new Map<string, Node[]>();
      const required = new Set<string>();
      const parents = nodesIn(value, pointer, "allOf");
      const reference = target({ value, pointer });
      for (const parent of reference ? [reference, ...parents] : parents) {
        const inherited = declaredBy(parent);
        for (const [name, nodes] of inherited.properties) {
          properties.set(name, [...(properties.get(name) ?? []), ...nodes]);
        }
        for (const name of inherited.required) required.add(name);
      }
      const members = member(value, "properties");
      for (const name of members ? Object.keys(members) : []) {
        const node = { value: members![name]!, pointer: child(`${pointer}/properties`, name) };
        properties.set(name, [...(properties.get(name) ?? []), node]);
      }
      for (const name of list(value, "required")) if (typeof name === "string") required.add(name);
      return { properties, required };
    });
    if (result === undefined) return nothing;
    declared.set(value, result);
    return result;
  }

  function valuesAt({ value, pointer }: Node, property: string): Literals | undefined {
    if (!isObject(value)) return undefined;
    return guarded(value, undefined, () => {
      const members = member(value, "properties");
      const node = members && own(members, property);
      if (node !== undefined) {
        const literals = literalsOf({
          value: node,
          pointer: child(`${pointer}/properties`, property),
        });
        if (literals) return literals;
      }
      const reference = target({ value, pointer });
      if (reference) {
        const literals = valuesAt(reference, property);
        if (literals) return literals;
      }
      for (const parent of nodesIn(value, pointer, "allOf")) {
        const literals = valuesAt(parent, property);
        if (literals) return literals;
      }
      for (const key of ["oneOf", "anyOf"]) {
        const branches = nodesIn(value, pointer, key).filter((node) => kindsOf(node) !== bit.null);
        const each = branches.map((branch) => valuesAt(branch, property));
        if (each.length > 0 && each.every((literals) => literals !== undefined)) {
          return [...new Set(each.flat())];
        }
      }
      return undefined;
    });
  }

  /** The values of a schema that allows only some. */
  function literalsOf({ value, pointer }: Node): Literals | undefined {
    if (!isObject(value)) return undefined;
    const constant = own(value, "const");
    if (isScalar(constant)) return [constant];
    const values = own(value, "enum");
    if (Array.isArray(values)) {
      const scalars = values.filter(isScalar);
      return scalars.length > 0 ? scalars : undefined;
    }
    return guarded(value, undefined, () => {
      const reference = target({ value, pointer });
      if (reference) return literalsOf(reference);
      for (const parent of nodesIn(value, pointer, "allOf")) {
        const literals = literalsOf(parent);
        if (literals) return literals;
      }
      for (const key of ["oneOf", "anyOf"]) {
        const branches = nodesIn(value, pointer, key).filter((node) => kindsOf(node) !== bit.null);
        const each = branches.map(literalsOf);
        if (each.length > 0 && each.every((literals) => literals !== undefined)) {
          return [...new Set(each.flat())];
        }
      }
      return undefined;
    });
  }

  function directionOf({ value, pointer }: Node): Property["direction"] {
    if (!isObject(value)) return "both";
    const isRead = own(value, "readOnly") === true;
    const isWritten = own(value, "writeOnly") === true;
    if (!isRead && !isWritten && !Object.hasOwn(value, "$ref") && !Object.hasOwn(value, "allOf")) {
      return "both";
    }
    const found = { read: isRead, write: isWritten };
    collectDirection({ value, pointer }, found);
    // Both at once would never travel: the document means something else.
    if (found.read === found.write) return "both";
    return found.read ? "read" : "write";
  }

  function collectDirection(node: Node, found: { read: boolean; write: boolean }): void {
    const { value, pointer } = node;
    if (!isObject(value)) return;
    if (own(value, "readOnly") === true) found.read = true;
    if (own(value, "writeOnly") === true) found.write = true;
    if (!Object.hasOwn(value, "$ref") && !Object.hasOwn(value, "allOf")) return;
    guarded(value, undefined, () => {
      const reference = target({ value, pointer });
      if (reference) collectDirection(reference, found);
      for (const parent of nodesIn(value, pointer, "allOf")) collectDirection(parent, found);
      return undefined;
    });
  }

  return { kindsOf, isPartial, declaredBy, valuesAt, directionOf };
}

/** The schemas under a key that holds a list. */
export function nodesIn(schema: JsonObject, pointer: string, key: string): Node[] {
  return list(schema, key).map((value, index) => ({
    value,
    pointer: `${pointer}/${key}/${index}`,
  }));
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

const bitsByName = new Map<unknown, number>([...Object.entries(bit), ["integer", bit.number]]);

/** The bit of a JSON type by its name, `integer` included; undefined for any other word. */
export function kindsOfName(name: unknown): number | undefined {
  return bitsByName.get(name);
}

function ownKinds(schema: JsonObject): number {
  let mask = everyBit;
  const type = own(schema, "type");
  if (typeof type === "string") mask = bitsByName.get(type) ?? everyBit;
  else if (Array.isArray(type)) {
    mask = type.reduce<number>((bits, name) => bits | (bitsByName.get(name) ?? everyBit), 0);
  } else if (isObjectLike(schema)) mask = bit.object;
  else if (Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems")) mask = bit.array;
  const values = Object.hasOwn(schema, "const") ? [schema["const"]!] : list(schema, "enum");
  // The values win over a type that contradicts them, as they do in types.
  return values.length > 0 ? values.reduce<number>((bits, value) => bits | kindOf(value), 0) : mask;
}

/** The bit of a value's JSON type. */
export function kindOf(value: Json): number {
  if (value === null) return bit.null;
  if (Array.isArray(value)) return bit.array;
  return bit[typeof value as "string" | "number" | "boolean" | "object"];
}

/** Whether a schema without `type` speaks of objects. */
export function isObjectLike(schema: JsonObject): boolean {
  return (
    Object.hasOwn(schema, "properties") ||
    Object.hasOwn(schema, "additionalProperties") ||
    Object.hasOwn(schema, "patternProperties") ||
    Object.hasOwn(schema, "propertyNames")
  );
}
