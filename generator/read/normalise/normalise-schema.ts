import type { JsonObject } from "../document.js";
import { removeNullable } from "./remove-nullable.js";
import type { Version } from "./detect-version.js";

/** What the walk knows of the schema that is being normalised. */
export interface SchemaContext {
  readonly version: Version;
  report(
    code: "type-file" | "nullable-after-3.0",
    key: string,
    details: Record<string, string>,
  ): void;
  /** What restricted the schema has gone into `inner`, which stands at `anyOf/0`. */
  wrapped(inner: JsonObject): void;
}

type Step = (schema: JsonObject, context: SchemaContext) => void;

/** By the member that makes the step necessary, in the order in which they are done. */
const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["type", normaliseType],
  ["format", normaliseFormat],
  ["contentMediaType", normaliseContent],
  ["contentEncoding", normaliseContent],
  ["exclusiveMinimum", (schema) => separateBound(schema, "exclusiveMinimum", "minimum")],
  ["exclusiveMaximum", (schema) => separateBound(schema, "exclusiveMaximum", "maximum")],
  ["example", collectExample],
  ["discriminator", normaliseDiscriminator],
  ["enum", admitNull],
]);

/** Members of older dialects that are always looked for, after the steps. */
const nullableFlags = ["nullable", "x-nullable"];

/** Gives one schema the shape that it has in 3.1, in place; what is in it comes later. */
export function normaliseSchema(schema: JsonObject, context: SchemaContext): void {
  for (const key in schema) steps.get(key)?.(schema, context);
  const nullable = nullableFlags.find((flag) => flag in schema);
  if (nullable === undefined || (nullable === "x-nullable" && !isOld(context.version))) return;
  if (nullable === "nullable" && !isOld(context.version)) {
    context.report("nullable-after-3.0", nullable, {});
  }
  const inner = removeNullable(schema, nullable);
  if (inner) context.wrapped(inner);
}

function isOld(version: Version): boolean {
  return version === "2.0" || version === "3.0";
}

/** A list of one type is that type. Types that JSON Schema does not know are left to the model. */
function normaliseType(schema: JsonObject, { report }: SchemaContext): void {
  if (typeof schema["type"] === "string" && schema["type"] !== "file") return;
  const listed = Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]!];
  const known = new Set(listed.map((type) => (type === "file" ? "string" : type)));
  if (listed.includes("file")) {
    schema["format"] = "binary";
    report("type-file", "type", {});
  }
  if (known.size === 0) delete schema["type"];
  else schema["type"] = known.size === 1 ? [...known][0]! : [...known];
}

/** Base64 is `format: byte` and `contentEncoding: base64` alike. */
function normaliseFormat(schema: JsonObject): void {
  if (schema["format"] === "byte") schema["contentEncoding"] ??= "base64";
}

/** Bytes that travel as they are, are `format: binary`; what JSON or text says of itself stays text. */
function normaliseContent(schema: JsonObject): void {
  const mediaType = schema["contentMediaType"];
  const encoding = schema["contentEncoding"];
  if (encoding === "base64") schema["format"] ??= "byte";
  if (encoding !== undefined || typeof mediaType !== "string") return;
  if (/^text\/|\/(?:json|xml|yaml)$|\+(?:json|xml|yaml)$/i.test(mediaType.split(";")[0]!.trim())) {
    return;
  }
  const type = schema["type"];
  if (
    type !== undefined &&
    type !== "string" &&
    !(Array.isArray(type) && type.includes("string"))
  ) {
    return;
  }
  schema["type"] ??= "string";
  schema["format"] ??= "binary";
  if (mediaType === "application/octet-stream") delete schema["contentMediaType"];
}

/** Until 3.0 the exclusive bounds are flags beside the inclusive ones. */
function separateBound(schema: JsonObject, exclusive: string, inclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  const bound = schema[inclusive];
  if (schema[exclusive] && typeof bound === "number") {
    schema[exclusive] = bound;
    delete schema[inclusive];
  } else {
    delete schema[exclusive];
  }
}

function collectExample(schema: JsonObject): void {
  if (!Array.isArray(schema["examples"])) schema["examples"] = [schema["example"]!];
  delete schema["example"];
}

/** In 2.0 it is the name of the property alone. */
function normaliseDiscriminator(schema: JsonObject): void {
  const discriminator = schema["discriminator"];
  if (typeof discriminator === "string") schema["discriminator"] = { propertyName: discriminator };
}

/** A type that names null says that null occurs, whatever the enum forgot. */
function admitNull(schema: JsonObject): void {
  const { type, enum: values } = schema;
  if (Array.isArray(type) && type.includes("null") && Array.isArray(values)) {
    if (!values.includes(null)) values.push(null);
  }
}
