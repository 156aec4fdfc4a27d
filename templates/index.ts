/** `quillgen/templates`: the templates that come with Quillgen. */
import type { Template } from "quillgen/template";
import {
  client as makeClient,
  type ClientParts,
  type ClientTemplateOptions,
} from "./client/index.js";
import { msw as makeMsw, type MockParts } from "./msw/index.js";
import { openapiPaths as makeOpenapiPaths } from "./openapi-paths/index.js";
import { reactQuery as makeReactQuery, type QueryParts } from "./react-query/index.js";
import { swr as makeSwr, type HookParts } from "./swr/index.js";
import { types as makeTypes, type TypesParts } from "./types/index.js";
import { zod as makeZod, type SchemaParts } from "./zod/index.js";
import type { TemplateName } from "./names.js";

export type {
  ClientParts,
  ClientTemplateOptions,
  HookParts,
  MockParts,
  QueryParts,
  SchemaParts,
  TypesParts,
};

/** What the templates provide: symbols by operation, model and resource, for other templates to print. */
export {
  bodyProperties,
  contextOf,
  errorsOf,
  inputIsRequired,
  inputOf,
  isSequence,
  modelOf,
  outputOf,
  outputType,
  paramsOf,
  typeOf,
} from "./types/index.js";
export { operationOf, resultOf, runtimeType, runtimeValue } from "./client/index.js";
export { queryNames, type QueryNames } from "./react-query/index.js";
export { schemaNames, type SchemaNames } from "./zod/index.js";

/**
 * Says of a template what it was made of: the build of Quillgen tells the rest. A copy with other members
 * (`{ ...client(), readme }`) does not take that over.
 */
function identified<Options extends readonly unknown[], Made extends Template>(
  make: (...options: Options) => Made,
): (...options: Options) => Made {
  return (...options) => {
    const template = make(...options);
    const identity = JSON.stringify([template.name, ...options]);
    return Object.defineProperty({ ...template }, "identity", { value: identity });
  };
}

export const types: () => Template<TypesParts> = identified(makeTypes);
export const client: (options?: ClientTemplateOptions) => Template<ClientParts> =
  identified(makeClient);
export const reactQuery: () => Template<QueryParts> = identified(makeReactQuery);
export const swr: () => Template<HookParts> = identified(makeSwr);
export const openapiPaths: () => Template = identified(makeOpenapiPaths);
export const zod: () => Template<SchemaParts> = identified(makeZod);
export const msw: () => Template<MockParts> = identified(makeMsw);

const byName: Readonly<Record<TemplateName, () => Template>> = {
  types,
  client,
  "react-query": reactQuery,
  swr,
  "openapi-paths": openapiPaths,
  zod,
  msw,
};

/** A built-in template by its name, with its default options. */
export function builtIn(name: string): Template {
  return byName[name as TemplateName]();
}
