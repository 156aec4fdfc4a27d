import type { TemplateContext } from "quillgen/template";
import { copyDocument } from "./copy-document.js";

/**
 * The text of openapi-typescript's module for a document. Its usual entry is avoided: that lints the
 * document first, which throws at what it dislikes, and it loads whatever `$ref`, `externalValue` or `mapping`
 * name, in data too, from any file or host.
 */
export async function printOpenapi(document: TemplateContext["document"]): Promise<string> {
  const { astToString, resolveRef, scanDiscriminators, transformSchema } =
    await import("openapi-typescript");
  const schema = copyDocument(document) as unknown as Parameters<typeof transformSchema>[0];
  const options = { alphabetize: false, defaultNonNullable: true, silent: true };
  const tree = transformSchema(schema, {
    ...options,
    additionalProperties: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    discriminators: scanDiscriminators(schema, options),
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
    transform: undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
  });
  return astToString(tree);
}
