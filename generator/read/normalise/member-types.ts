import type { Json, JsonObject } from "../document.js";
import type { Kind } from "../grammar.js";

/** What a member must be. Text and numbers that YAML mistook for each other are put right without a word. */
type MemberType =
  "text" | "number" | "flag" | "object" | "texts" | "values" | "objects" | "bound" | "types";

const doc = { description: "text", summary: "text", deprecated: "flag" } as const;

const table: Partial<Record<Kind, Readonly<Record<string, MemberType>>>> = {
  document: {
    info: "object",
    security: "objects",
    tags: "objects",
    servers: "objects",
    externalDocs: "object",
  },
  any: { ...doc, title: "text", version: "text", name: "text", url: "text", variables: "object" },
  pathItem: doc,
  operation: {
    ...doc,
    operationId: "text",
    tags: "texts",
    security: "objects",
    externalDocs: "object",
  },
  parameter: {
    ...doc,
    name: "text",
    in: "text",
    style: "text",
    required: "flag",
    explode: "flag",
    allowReserved: "flag",
    allowEmptyValue: "flag",
  },
  header: { ...doc, style: "text", required: "flag", explode: "flag" },
  requestBody: { ...doc, required: "flag" },
  response: doc,
  encoding: { contentType: "text", style: "text", explode: "flag", allowReserved: "flag" },
  example: doc,
  securityScheme: {
    ...doc,
    type: "text",
    name: "text",
    in: "text",
    scheme: "text",
    bearerFormat: "text",
    flows: "object",
    openIdConnectUrl: "text",
  },
  schema: {
    title: "text",
    description: "text",
    deprecated: "flag",
    readOnly: "flag",
    writeOnly: "flag",
    nullable: "flag",
    type: "types",
    format: "text",
    pattern: "text",
    enum: "values",
    required: "texts",
    uniqueItems: "flag",
    minimum: "number",
    maximum: "number",
    exclusiveMinimum: "bound",
    exclusiveMaximum: "bound",
    multipleOf: "number",
    minLength: "number",
    maxLength: "number",
    minItems: "number",
    maxItems: "number",
    minProperties: "number",
    maxProperties: "number",
    contentMediaType: "text",
    contentEncoding: "text",
    $anchor: "text",
    $dynamicAnchor: "text",
    $dynamicRef: "text",
    $id: "text",
    discriminator: "object",
    externalDocs: "object",
  },
};

const byKind = new Map(
  Object.entries(table).map(([kind, members]) => [kind, new Map(Object.entries(members))]),
);

/** Removes members that are of the wrong kind, telling `report` of each, so that what comes after can rely on them. */
export function checkMemberTypes(
  node: JsonObject,
  kind: Kind,
  report: (key: string, expected: string) => void,
): void {
  const members = byKind.get(kind);
  if (!members) return;
  for (const key in node) {
    const type = members.get(key);
    if (type === undefined) continue;
    const value = node[key]!;
    if (isOfType(value, type)) continue;
    const mended = coerce(value, type);
    if (mended !== undefined) {
      node[key] = mended;
      continue;
    }
    delete node[key];
    if (key === "discriminator" && typeof value === "string") node[key] = { propertyName: value };
    // An empty member of YAML is null, and says nothing.
    else if (value !== null) report(key, isListOfNames(key, kind) ? listOfNames : wordings[type]);
  }
}

/** `required: true` in a property is the mistake that is made most. */
const listOfNames = "the list of properties that are required, beside properties";

const isListOfNames = (key: string, kind: Kind): boolean => key === "required" && kind === "schema";

const wordings: Readonly<Record<MemberType, string>> = {
  text: "text",
  number: "a number",
  flag: "true or false",
  object: "an object",
  texts: "a list of texts",
  values: "a list",
  objects: "a list of objects",
  bound: "a number",
  types: "the name of a type, or a list of such",
};

function isOfType(value: Json, type: MemberType): boolean {
  switch (type) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "flag":
      return typeof value === "boolean";
    case "bound":
      return typeof value === "number" || typeof value === "boolean";
    case "types":
      return typeof value === "string" || Array.isArray(value);
    case "object":
      return isPlainObject(value);
    case "values":
      return Array.isArray(value);
    case "texts":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "objects":
      return Array.isArray(value) && value.every(isPlainObject);
  }
}

function coerce(value: Json, type: MemberType): Json | undefined {
  if (type === "text" && (typeof value === "number" || typeof value === "boolean")) {
    return String(value);
  }
  if (type === "flag" && (value === "true" || value === "false")) return value === "true";
  if ((type === "number" || type === "bound") && typeof value === "string") {
    return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined;
  }
  if (type === "texts" && Array.isArray(value)) {
    const texts = value.filter((item) => typeof item !== "object").map(String);
    return texts.length === value.length ? texts : undefined;
  }
  if (type === "objects" && Array.isArray(value)) {
    const objects = value.filter((item) => item !== null);
    return objects.every(isPlainObject) ? objects : undefined;
  }
  return undefined;
}

function isPlainObject(value: Json): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
