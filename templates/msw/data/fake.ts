import {
  call,
  list,
  literal,
  object,
  type Api,
  type Code,
  type ObjectType,
  type Printable,
  type Property,
  type Type,
} from "quillgen/template";
import { mockNames } from "../names.js";
import { fake } from "../runtime.js";
import { depthIn, isReceived } from "./depth.js";
import { numberFake } from "./number.js";
import { stringFake } from "./string.js";
import { unionFake } from "./union.js";

/** A type of the model, as it is received, as an expression that makes values of it. */
export function fakeOf(type: Type, api: Api): Printable {
  const inner = (part: Type): Printable => fakeOf(part, api);
  if (depthIn(api)(type) === Infinity) return fake.nothing;
  switch (type.kind) {
    case "string":
      return stringFake(type);
    case "number":
      return numberFake(type);
    case "boolean":
      return fake.boolean;
    case "literal":
      return Number.isNaN(type.value) || Math.abs(Number(type.value)) === Infinity
        ? fake.number
        : call(fake.constant, type.value);
    case "null":
      return call(fake.constant, null);
    case "unknown":
      return fake.anything;
    case "binary":
      return fake.text;
    case "undefined":
    case "never":
      return fake.nothing;
    case "array":
      return arrayFake(type, api);
    case "tuple":
      return call(fake.tuple, list(type.items.slice(0, type.required).map(inner)));
    case "record":
      return type.keys === undefined || type.keys.kind === "string"
        ? call(fake.record, inner(type.values))
        : call(fake.record, inner(type.values), inner(type.keys));
    case "object":
      return objectFake(type, api);
    case "union":
      return unionFake(type, api);
    case "intersection":
      return call(fake.merged, list(type.members.map(inner)));
    case "ref":
      return mockNames(api).makeOf(type.model);
  }
}

function arrayFake(
  { items, minItems = 0, maxItems, unique }: Extract<Type, { kind: "array" }>,
  api: Api,
): Code {
  const most = depthIn(api)(items) === Infinity ? 0 : maxItems;
  const limits = most !== undefined ? [minItems, most] : minItems > 0 ? [minItems] : [];
  return call(unique === true ? fake.set : fake.array, fakeOf(items, api), ...limits);
}

function objectFake({ properties }: ObjectType, api: Api): Printable {
  if (properties.length === 0) return fake.anything;
  const members = properties
    .filter(isReceived)
    .map((property) => [property.name, memberFake(property, api)] as const);
  return call(fake.object, object(members));
}

function memberFake({ type, required, doc }: Property, api: Api): Printable {
  const shown = (doc.examples ?? []).filter((example) => isExampleOf(type, example));
  const made = shown.length > 0 ? call(fake.oneOf, list(shown.map(literal))) : fakeOf(type, api);
  return required ? made : call(fake.optional, made);
}

/** Only plain values: an example that many objects share must not be what tells them apart. */
function isExampleOf(type: Type, example: unknown): boolean {
  if (type.kind === "string") return typeof example === "string" && type.format !== "uuid";
  if (type.kind === "boolean") return typeof example === "boolean";
  return type.kind === "number" && typeof example === "number" && !type.integer;
}
