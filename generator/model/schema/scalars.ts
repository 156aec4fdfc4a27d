import type { Json, JsonObject } from "../../read/document.js";
import type { NumberType, StringType, Type } from "../api.js";
import type { SchemaContext, Surroundings } from "./context.js";
import { isObjectLike, kindOf, kindsOfName } from "./facts.js";
import { trait, traitsOf } from "./keywords.js";
import {
  booleanType,
  nullType,
  numberOf,
  plainInteger,
  plainNumber,
  plainString,
  stringOf,
  typeOfValue,
  unknownType,
} from "./leaf.js";
import { arrayOf } from "./array.js";
import { list, member, own, text } from "./node.js";
import { objectAlone, objectOf } from "./object.js";
import { orNull, unionOf } from "./union.js";

/** The names of JSON types that a schema gives or, by speaking of members or items, implies. */
export function typeNamesOf(schema: JsonObject): readonly string[] {
  const type = own(schema, "type");
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) {
    return type.every(isText) ? type : type.filter(isText);
  }
  if (isObjectLike(schema)) return ["object"];
  if (Object.hasOwn(schema, "items") || Object.hasOwn(schema, "prefixItems")) return ["array"];
  return [];
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

/** What a schema's own keywords say, apart from those that combine other schemas. */
export function typeOfKeywords(
  schema: JsonObject,
  pointer: string,
  context: SchemaContext,
  surroundings?: Surroundings,
  traits = traitsOf(schema),
): Type {
  const values = (traits & trait.values) === 0 ? undefined : valuesOf(schema);
  if (values) return typeOfValues(values, schema, pointer, context, traits);
  const only = own(schema, "type");
  if (typeof only === "string") {
    return typeOfName(only, schema, pointer, context, traits, surroundings);
  }
  const names = typeNamesOf(schema);
  if (names.length === 0) {
    return list(schema, "required").length > 0
      ? objectOf([{ value: schema, pointer }], context, { surroundings })
      : unknownType;
  }
  const types: Type[] = [];
  for (const name of names) {
    types.push(typeOfName(name, schema, pointer, context, traits, surroundings));
  }
  return unionOf(types);
}

function typeOfValues(
  values: readonly Json[],
  schema: JsonObject,
  pointer: string,
  context: SchemaContext,
  traits: number,
): Type {
  const names = typeNamesOf(schema);
  const contradicting = names.length > 0 && values.some((value) => !allows(names, value));
  if (contradicting) context.report("enum-type-mismatch", pointer, { type: names.join(", ") });
  const open = isOpen(schema, values);
  const types = values.map(typeOfValue);
  const typeOf = (name: string): Type => typeOfName(name, schema, pointer, context, traits);
  const rest = open ? names.map(typeOf) : [];
  const type = unionOf([...types, ...rest], { open });
  // A type that lists null next to an enum that forgets it means that null is fine.
  return names.includes("null") ? orNull(type) : type;
}

/** The only values that a schema allows, or those that it knows of; undefined where it lists none. */
function valuesOf(schema: JsonObject): readonly Json[] | undefined {
  const constant = own(schema, "const");
  if (constant !== undefined) return [constant];
  for (const key of ["enum", "x-extensible-enum"]) {
    const values = own(schema, key);
    if (Array.isArray(values) && values.length > 0) return values;
  }
  return undefined;
}

/** Whether others than the listed values will come: as Zalando's guidelines mark it, or Microsoft's. */
function isOpen(schema: JsonObject, values: readonly Json[]): boolean {
  if (own(schema, "x-extensible-enum") === values) return true;
  const named = member(schema, "x-ms-enum");
  return named !== undefined && own(named, "modelAsString") === true;
}

function allows(names: readonly string[], value: Json): boolean {
  const kind = kindOf(value);
  if (typeof value === "number" && !Number.isInteger(value)) return names.includes("number");
  return names.some((name) => ((kindsOfName(name) ?? 0) & kind) !== 0);
}

function typeOfName(
  name: string,
  schema: JsonObject,
  pointer: string,
  context: SchemaContext,
  traits: number,
  surroundings?: Surroundings,
): Type {
  switch (name) {
    case "string":
      return (traits & trait.limits) === 0 ? plainString : stringTypeOf(schema, context);
    case "integer":
    case "number":
      if ((traits & trait.limits) === 0) return name === "integer" ? plainInteger : plainNumber;
      return numberOf({ integer: name === "integer", ...numberLimits(schema) });
    case "boolean":
      return booleanType;
    case "null":
      return nullType;
    case "array":
      return arrayOf(schema, pointer, context);
    case "object":
      return (
        objectAlone(schema, pointer, context) ??
        objectOf([{ value: schema, pointer }], context, { surroundings })
      );
    default:
      context.report("type-unknown", `${pointer}/type`, { type: name });
      return unknownType;
  }
}

function stringTypeOf(schema: JsonObject, context: SchemaContext): Type {
  const format = text(schema, "format");
  if (format === "binary") return context.binary();
  const mediaType = text(schema, "contentMediaType");
  // Without an encoding the string holds the bytes themselves; text of any kind stays a string.
  if (
    mediaType !== undefined &&
    !Object.hasOwn(schema, "contentEncoding") &&
    !isTextual(mediaType)
  ) {
    return context.binary();
  }
  const limits: { -readonly [Key in keyof Omit<StringType, "kind">]: StringType[Key] } = {};
  if (format !== undefined) limits.format = format;
  const minLength = own(schema, "minLength");
  if (typeof minLength === "number" && minLength > 0) limits.minLength = minLength;
  const maxLength = own(schema, "maxLength");
  if (typeof maxLength === "number") limits.maxLength = maxLength;
  const pattern = text(schema, "pattern");
  if (pattern !== undefined) limits.pattern = pattern;
  return stringOf(limits);
}

function isTextual(mediaType: string): boolean {
  return /^text\/|[/+](json|xml|yaml)\b|^application\/(jwt|javascript|graphql|sql)\b/i.test(
    mediaType,
  );
}

const numberKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const;

function numberLimits(schema: JsonObject): Partial<NumberType> {
  const limits: { -readonly [Key in keyof NumberType]?: NumberType[Key] } = {};
  const format = text(schema, "format");
  if (format !== undefined) limits.format = format;
  for (const key of numberKeywords) {
    const value = own(schema, key);
    if (typeof value === "number" && Number.isFinite(value)) limits[key] = value;
  }
  return limits;
}
