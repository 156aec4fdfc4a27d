import type { Property, Type } from "../api.js";

/** Whether two types allow the same values as far as their structure tells. Docs do not count. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "literal":
      return b.kind === "literal" && a.value === b.value;
    case "string":
      return (
        b.kind === "string" &&
        a.format === b.format &&
        a.minLength === b.minLength &&
        a.maxLength === b.maxLength &&
        a.pattern === b.pattern
      );
    case "number":
      return (
        b.kind === "number" &&
        a.integer === b.integer &&
        a.format === b.format &&
        a.minimum === b.minimum &&
        a.maximum === b.maximum &&
        a.exclusiveMinimum === b.exclusiveMinimum &&
        a.exclusiveMaximum === b.exclusiveMaximum &&
        a.multipleOf === b.multipleOf
      );
    case "array":
      return (
        b.kind === "array" &&
        a.minItems === b.minItems &&
        a.maxItems === b.maxItems &&
        a.unique === b.unique &&
        sameType(a.items, b.items)
      );
    case "tuple":
      return (
        b.kind === "tuple" &&
        a.required === b.required &&
        sameList(a.items, b.items) &&
        sameOptional(a.rest, b.rest)
      );
    case "record":
      return b.kind === "record" && sameType(a.values, b.values) && sameOptional(a.keys, b.keys);
    case "object":
      return (
        b.kind === "object" &&
        a.closed === b.closed &&
        a.properties.length === b.properties.length &&
        sameOptional(a.rest, b.rest) &&
        a.properties.every((property, index) => sameProperty(property, b.properties[index]!))
      );
    case "union":
      return (
        b.kind === "union" &&
        a.open === b.open &&
        a.tag?.property === b.tag?.property &&
        sameList(a.members, b.members)
      );
    case "intersection":
      return b.kind === "intersection" && sameList(a.members, b.members);
    case "ref":
      return b.kind === "ref" && a.model === b.model;
    default:
      return a.kind === b.kind;
  }
}

function sameProperty(a: Property, b: Property): boolean {
  return (
    a.name === b.name &&
    a.required === b.required &&
    a.direction === b.direction &&
    sameType(a.type, b.type)
  );
}

function sameList(a: readonly Type[], b: readonly Type[]): boolean {
  return a.length === b.length && a.every((type, index) => sameType(type, b[index]!));
}

function sameOptional(a: Type | undefined, b: Type | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameType(a, b);
}
