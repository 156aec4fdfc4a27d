import type { Json, JsonObject } from "../document.js";

/** Members that say something about a value without restricting it: they stay where they are. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "xml",
  "$comment",
  "$id",
  "$anchor",
  "$dynamicAnchor",
]);

/**
 * Says `nullable: true` as JSON Schema does: by a type of its own. Where nothing has a type yet (a reference, an
 * allOf), what restricts the value goes into the first member of an anyOf; that member is given back.
 */
export function removeNullable(schema: JsonObject, flag: string): JsonObject | undefined {
  const nullable = schema[flag] === true;
  delete schema[flag];
  if (!nullable) return undefined;
  if ("$ref" in schema || Array.isArray(schema["allOf"])) return wrap(schema);
  for (const member of ["oneOf", "anyOf"]) {
    const members = schema[member];
    if (!Array.isArray(members)) continue;
    if (!members.some(admitsNull)) members.push({ type: "null" });
  }
  const type = schema["type"] ?? impliedType(schema);
  if (typeof type === "string" && type !== "null") schema["type"] = [type, "null"];
  else if (Array.isArray(type) && !type.includes("null")) type.push("null");
  const values = schema["enum"];
  if (Array.isArray(values) && !values.includes(null)) values.push(null);
  return undefined;
}

/** A type that the other members let one guess; null among them would otherwise be said by nothing. */
function impliedType(schema: JsonObject): string | undefined {
  if ("oneOf" in schema || "anyOf" in schema || "enum" in schema) return undefined;
  if ("properties" in schema || "additionalProperties" in schema) return "object";
  return "items" in schema ? "array" : undefined;
}

function admitsNull(schema: Json): boolean {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return false;
  const { type } = schema;
  return (
    type === "null" ||
    (Array.isArray(type) && type.includes("null")) ||
    schema["nullable"] === true ||
    schema["x-nullable"] === true
  );
}

function wrap(schema: JsonObject): JsonObject {
  const inner: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (annotations.has(key) || key.startsWith("x-")) continue;
    inner[key] = schema[key]!;
    delete schema[key];
  }
  schema["anyOf"] = [inner, { type: "null" }];
  return inner;
}
