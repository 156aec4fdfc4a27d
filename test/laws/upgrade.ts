import { isObject, mapSchemas, type Json, type JsonObject } from "./json.js";

/** A document of OpenAPI 3.0 as one of 3.1, in the way of the specification's own guide. */
export function upgrade(document: JsonObject): JsonObject {
  return { ...(mapSchemas(document, upgradeSchema) as JsonObject), openapi: "3.1.0" };
}

const annotations = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "externalDocs",
  "readOnly",
  "writeOnly",
  "xml",
]);

function upgradeSchema(before: JsonObject): JsonObject {
  const { nullable, ...schema } = before;
  for (const [flag, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[flag] !== "boolean") continue;
    if (schema[flag]) {
      schema[flag] = schema[limit];
      delete schema[limit];
    } else delete schema[flag];
  }
  if ("example" in schema) {
    schema["examples"] = [schema["example"]];
    delete schema["example"];
  }
  return nullable === true ? withNull(schema) : schema;
}

function withNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  if ("$ref" in schema || "allOf" in schema) {
    const entries = Object.entries(schema);
    const isOutside = ([key]: [string, Json]) => annotations.has(key) || key.startsWith("x-");
    const inside = Object.fromEntries(entries.filter((entry) => !isOutside(entry)));
    return { ...Object.fromEntries(entries.filter(isOutside)), anyOf: [inside, { type: "null" }] };
  }
  return {
    ...schema,
    ...(typeof type === "string" && { type: [type, "null"] }),
    ...(type === undefined && "properties" in schema && { type: ["object", "null"] }),
    ...(Array.isArray(values) && !values.includes(null) && { enum: [...values, null] }),
    ...beside(schema, "oneOf"),
    ...beside(schema, "anyOf"),
  };
}

/** `null` among alternatives; where one of them has it already, `oneOf` would refuse it twice. */
function beside(schema: JsonObject, key: "oneOf" | "anyOf"): JsonObject {
  const members = schema[key];
  if (!Array.isArray(members)) return {};
  const hasNull = members.some((each) => isObject(each) && [each["type"]].flat().includes("null"));
  return { [key]: hasNull ? members : [...members, { type: "null" }] };
}
