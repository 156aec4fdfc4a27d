import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { astToString, resolveRef, scanDiscriminators, transformSchema } from "openapi-typescript";

export type Schema = Parameters<typeof transformSchema>[0];

/** A document as it stands in a file; a text where that cannot be parsed. */
export function parseDocument(
  file: string,
): { readonly schema: Schema } | { readonly refusal: string } {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  try {
    return { schema: load(text) as Schema };
  } catch (error) {
    return { refusal: String(error) };
  }
}

/**
 * What openapi-typescript makes of a document with its default options; a text where it refuses it. Its
 * usual entry is avoided, since that loads whatever a document names, from any host; what it refuses is
 * refused here for the same reasons.
 */
export function readTheirs(
  schema: Schema,
): { readonly text: string } | { readonly refusal: string } {
  const version = Number.parseFloat(String((schema as { openapi?: unknown } | null)?.openapi));
  if (!(version >= 3 && version < 4)) return { refusal: "the version" };
  if (hasDoubleIds(schema)) return { refusal: "an operation's id is not unique" };
  try {
    return { text: astToString(transformSchema(schema, contextFor(schema))) };
  } catch (error) {
    return { refusal: String(error) };
  }
}

function contextFor(schema: Schema): Parameters<typeof transformSchema>[1] {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: true,
    discriminators: scanDiscriminators(schema, { silent: true }),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // Of Redocly's settings only what loads documents would be asked for.
    redoc: undefined as never,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
  };
}

function hasDoubleIds({ paths = {} }: Schema): boolean {
  const ids = Object.values(paths).flatMap((item) =>
    Object.values(item ?? {}).flatMap((op: unknown) =>
      typeof op === "object" && op !== null && "operationId" in op ? [op.operationId] : [],
    ),
  );
  return new Set(ids).size < ids.length;
}

/** Whether a document has references to other files. */
export function refersElsewhere(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  const { $ref } = node as { $ref?: unknown };
  if (typeof $ref === "string" && !$ref.startsWith("#")) return true;
  return Object.values(node).some(refersElsewhere);
}
