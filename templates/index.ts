/** `quillgen/templates`: the templates that come with Quillgen. */
import type { Template } from "quillgen/template";
import { client as makeClient, type ClientTemplateOptions } from "./client/index.js";
import { openapiPaths as makeOpenapiPaths } from "./openapi-paths/index.js";
import { reactQuery as makeReactQuery } from "./react-query/index.js";
import { types as makeTypes } from "./types/index.js";
import { zod as makeZod } from "./zod/index.js";
import type { TemplateName } from "./names.js";

export type { ClientTemplateOptions };

/** Says of a template what it was made of: the build of Quillgen tells the rest. */
function identified<Options extends readonly unknown[]>(
  make: (...options: Options) => Template,
): (...options: Options) => Template {
  return (...options) => {
    const template = make(...options);
    return { ...template, identity: JSON.stringify([template.name, ...options]) };
  };
}

export const types: () => Template = identified(makeTypes);
export const client: (options?: ClientTemplateOptions) => Template = identified(makeClient);
export const reactQuery: () => Template = identified(makeReactQuery);
export const openapiPaths: () => Template = identified(makeOpenapiPaths);
export const zod: () => Template = identified(makeZod);

const byName: Readonly<Record<TemplateName, () => Template>> = {
  types,
  client,
  "react-query": reactQuery,
  "openapi-paths": openapiPaths,
  zod,
};

/** A built-in template by its name, with its default options. */
export function builtIn(name: string): Template {
  return byName[name as TemplateName]();
}
