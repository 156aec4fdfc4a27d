import { symbol, symbols, type Model } from "quillgen/template";

/** Where everything is declared. */
export const openapiFile = "./openapi.ts";

const section = (name: string) => symbol({ name, from: openapiFile, typeOnly: true });

export const paths = section("paths");
export const webhooks = section("webhooks");
export const components = section("components");
export const operations = section("operations");
export const definitions = section("$defs");

/**
 * The name of a schema amid others that something refers to, which no section of the document has; and of one that
 * leads back to itself.
 */
export const innerModel = symbols((model: Model) => ({
  name: model.name,
  from: openapiFile,
  typeOnly: true,
}));

/** Whether a model is one of the document's `components.schemas`, by the name in `source`. */
export function isComponent(model: Model): boolean {
  return /^\/components\/schemas\/[^/]*$/.test(model.pointer);
}
