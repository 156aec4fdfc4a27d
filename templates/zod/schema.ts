import { call, list, shownParts, type Code, type Printable, type Type } from "quillgen/template";
import type { SchemaNames, View } from "./names.js";
import { numberSchema } from "./number.js";
import { objectSchema } from "./object.js";
import { check, make } from "./runtime.js";
import { stringSchema } from "./string.js";
import { literalSchema, unionSchema } from "./union.js";

/** How a type is read: which of its two shapes, and what the schemas of models are called. */
export interface Reading {
  readonly view: View;
  readonly names: SchemaNames;
}

/** A type of the model as an expression that makes its schema. */
export function schemaOf(type: Type, reading: Reading): Printable {
  const inner = (part: Type): Printable => schemaOf(part, reading);
  switch (type.kind) {
    case "string":
      return stringSchema(type);
    case "number":
      return numberSchema(type);
    case "literal":
      return literalSchema(type.value);
    case "array":
      return arraySchema(type, inner(type.items));
    case "tuple":
      return tupleSchema(type, inner);
    case "record":
      return recordSchema(type, inner);
    case "object":
      return objectSchema(type, reading);
    case "union":
      return unionSchema(type, reading);
    case "intersection":
      return intersectionSchema(
        shownParts(type.members, reading.view)
          .filter(({ kind }) => kind !== "unknown")
          .map(inner),
      );
    case "ref":
      return reading.names.modelOf(type.model, reading.view);
    case "binary":
      return type.file === undefined ? call(make.bytes) : call(make.file, ...type.file);
    default:
      return call(makers[type.kind]);
  }
}

const makers = {
  boolean: make.boolean,
  null: make.nullValue,
  undefined: make.undefinedValue,
  unknown: make.unknown,
  never: make.never,
} as const;

function arraySchema(
  { minItems = 0, maxItems, unique }: Extract<Type, { kind: "array" }>,
  items: Printable,
): Code {
  const checks: Code[] = [];
  if (minItems > 0) checks.push(call(check.minItems, minItems));
  if (maxItems !== undefined) checks.push(call(check.maxItems, maxItems));
  if (unique === true) checks.push(call(check.unique));
  return call(make.array, items, ...checks);
}

function tupleSchema(
  { items, required, rest }: Extract<Type, { kind: "tuple" }>,
  inner: (part: Type) => Printable,
): Code {
  const listed = list(
    items.map((item, index) => (index < required ? inner(item) : call(make.optional, inner(item)))),
  );
  return rest === undefined ? call(make.tuple, listed) : call(make.openTuple, listed, inner(rest));
}

function recordSchema(
  { keys = { kind: "string" }, values }: Extract<Type, { kind: "record" }>,
  inner: (part: Type) => Printable,
): Code {
  const maker = keys.kind === "string" ? make.record : make.partialRecord;
  return call(maker, inner(keys), inner(values));
}

function intersectionSchema(members: readonly Printable[]): Printable {
  const [first, ...others] = members;
  if (first === undefined) return call(make.unknown);
  return others.reduce((left, right) => call(make.intersection, left, right), first);
}
