/** Any JSON value, as tests change it. */
export type Json = unknown;
export type JsonObject = Record<string, unknown>;

export function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one where there is none. */
export function inner(value: Json, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

const schemaMembers = new Set([
  "items",
  "not",
  "additionalProperties",
  "propertyNames",
  "contains",
  "contentSchema",
  "unevaluatedProperties",
  "unevaluatedItems",
  "if",
  "then",
  "else",
]);
const schemaLists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const schemaMaps = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
]);
/** What is data, although it may look like a schema. */
const data = new Set(["example", "examples", "default", "enum", "const", "value", "mapping"]);

/** Changes every schema of a document, inner ones first; `change` gives what stands in its place. */
export function mapSchemas(document: Json, change: (schema: JsonObject) => JsonObject): Json {
  const outside = (value: Json, key: string, within: string): Json => {
    if (data.has(key) || (key.startsWith("x-") && within !== "map")) return value;
    if (Array.isArray(value)) return value.map((each) => outside(each, "", ""));
    if (!isObject(value)) return value;
    if (key === "schema" && within !== "map") return schema(value);
    if (key === "schemas" && within === "components") return mapValues(value, schema);
    const names = [
      "properties",
      "headers",
      "parameters",
      "responses",
      "content",
      "paths",
      "schemas",
    ];
    const isMap = names.includes(key) || within === "components";
    return mapEntries(value, (each, name) => outside(each, name, isMap ? "map" : key));
  };
  const schema = (value: Json): Json => {
    if (!isObject(value)) return value;
    return change(
      mapEntries(value, (each, key) => {
        if (schemaMembers.has(key)) return schema(each);
        if (schemaLists.has(key) && Array.isArray(each)) return each.map(schema);
        if (schemaMaps.has(key) && isObject(each)) return mapValues(each, schema);
        return each;
      }),
    );
  };
  return outside(document, "", "");
}

/** Changes every `$ref` of a document that is text. */
export function mapReferences(value: Json, change: (reference: string) => string): Json {
  if (Array.isArray(value)) return value.map((each) => mapReferences(each, change));
  if (!isObject(value)) return value;
  return mapEntries(value, (each, key) =>
    key === "$ref" && typeof each === "string" ? change(each) : mapReferences(each, change),
  );
}

export function mapEntries(
  value: JsonObject,
  change: (each: Json, key: string) => Json,
): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, key)]));
}

function mapValues(value: JsonObject, change: (each: Json) => Json): JsonObject {
  return mapEntries(value, (each) => change(each));
}

/** What a local reference names. */
export function resolve(document: Json, reference: string): Json {
  return reference
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json>(
      (node, step) =>
        isObject(node) || Array.isArray(node) ? (node as JsonObject)[step] : undefined,
      document,
    );
}
