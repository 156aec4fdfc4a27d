import type { JsonObject } from "../../read/document.js";
import { own } from "./node.js";

/** What kinds of keywords a schema has, as bits: one look at its keys saves many for keys it lacks. */
export const trait = {
  reference: 1,
  /** Combines other schemas, in place. */
  composite: 2,
  /** Lists the values that it allows. */
  values: 4,
  /** Limits text or numbers. */
  limits: 8,
  /** Binds dynamic anchors, or may. */
  binding: 16,
  not: 32,
  /** Changes which values are valid, in a way that no type can say. */
  unsaid: 64,
  /** Any other keyword that shapes values. */
  shape: 128,
} as const;

const keywords: Readonly<Record<keyof typeof trait, readonly string[]>> = {
  reference: ["$ref"],
  composite: ["allOf", "oneOf", "anyOf", "$dynamicRef"],
  values: ["enum", "const", "x-extensible-enum"],
  limits: [
    "contentEncoding",
    "contentMediaType",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maximum",
    "maxLength",
    "minimum",
    "minLength",
    "multipleOf",
    "pattern",
  ],
  binding: ["$dynamicAnchor", "$defs"],
  not: ["not"],
  unsaid: ["if", "dependentSchemas", "dependentRequired", "contains", "unevaluatedItems"],
  shape: [
    "additionalProperties",
    "items",
    "maxItems",
    "minItems",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "type",
    "unevaluatedProperties",
    "uniqueItems",
  ],
};

const bits = new Map<string, number>();
for (const [name, keys] of Object.entries(keywords)) {
  for (const key of keys) bits.set(key, trait[name as keyof typeof trait]);
}

/** The traits of a schema, as bits. Keys that only annotate, and unknown ones, count for nothing. */
export function traitsOf(schema: JsonObject): number {
  let traits = 0;
  for (const key in schema) traits |= bits.get(key) ?? 0;
  return traits;
}

/** The keywords of a schema that its type leaves out. */
export function unsaidKeywords(schema: JsonObject): readonly string[] {
  return keywords.unsaid.filter((keyword) => (own(schema, keyword) ?? false) !== false);
}
