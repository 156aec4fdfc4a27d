import type { Json } from "../../read/document.js";
import type { NumberType, Property, StringType, Type } from "../api.js";

/** The types without content. One frozen object each, so that a large document holds few. */
export const booleanType: Type = Object.freeze({ kind: "boolean" });
export const nullType: Type = Object.freeze({ kind: "null" });
export const unknownType: Type = Object.freeze({ kind: "unknown" });
export const neverType: Type = Object.freeze({ kind: "never" });
export const binaryType: Type = Object.freeze({ kind: "binary" });
/** Bytes that are a part of a form. */
export const fileType: Type = Object.freeze({ kind: "binary", file: Object.freeze([]) });
export const plainString: Type = Object.freeze({ kind: "string" });
export const plainNumber: Type = Object.freeze({ kind: "number", integer: false });
export const plainInteger: Type = Object.freeze({ kind: "number", integer: true });

/** `type: object` and no word about its members. */
export const openRecord: Type = Object.freeze({
  kind: "record",
  values: unknownType,
  unsaid: true,
});

const strings = new Map<string, Type>();
const literals = new Map<string | number | boolean, Type>();
/** Beyond this many, types are no longer remembered: a long process must not grow with its input. */
const mostRemembered = 5000;

/** A string with limits; equal ones are one object. */
export function stringOf(limits: Omit<StringType, "kind">): Type {
  const { format, minLength, maxLength, pattern } = limits;
  const isLimited = minLength !== undefined || maxLength !== undefined || pattern !== undefined;
  if (!isLimited && format === undefined) return plainString;
  const key = isLimited ? JSON.stringify([format, minLength, maxLength, pattern]) : format!;
  let type = strings.get(key);
  if (type === undefined) {
    type = Object.freeze({ kind: "string", ...limits });
    if (strings.size < mostRemembered) strings.set(key, type);
  }
  return type;
}

/** A number with limits. */
export function numberOf(limits: Omit<NumberType, "kind">): Type {
  for (const key in limits) {
    if (key !== "integer") return Object.freeze({ kind: "number", ...limits });
  }
  return limits.integer ? plainInteger : plainNumber;
}

/** One value. Numbers that no source text can say, such as `.inf` of YAML, are numbers at large. */
export function literalOf(value: string | number | boolean): Type {
  if (typeof value === "number" && !Number.isFinite(value)) return plainNumber;
  const plain = Object.is(value, -0) ? 0 : value;
  let type = literals.get(plain);
  if (type === undefined) {
    type = Object.freeze({ kind: "literal", value: plain });
    if (literals.size < mostRemembered) literals.set(plain, type);
  }
  return type;
}

/** The type that holds exactly one JSON value. */
export function typeOfValue(value: Json): Type {
  if (value === null) return nullType;
  if (Array.isArray(value)) {
    return { kind: "tuple", items: value.map(typeOfValue), required: value.length };
  }
  if (typeof value === "object") {
    const properties = Object.entries(value).map(([name, item]): Property => ({
      name,
      type: typeOfValue(item),
      required: true,
      direction: "both",
      doc: {},
    }));
    return { kind: "object", properties };
  }
  return literalOf(value);
}
