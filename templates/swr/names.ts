import {
  moduleName,
  once,
  operationsOf,
  typeNameOf,
  type Api,
  type Operation,
  type Resource,
  type Sym,
} from "quillgen/template";
import { apart, resourceSymbols } from "../types/index.js";

/** The file of a resource's hooks. */
export function hooksFile(resource: readonly string[]): string {
  return `./hooks/${moduleName(resource)}.ts`;
}

/** What this template provides, by operation and by resource. */
export interface HookNames {
  /** `useDatasetsList`, `useDatasetsCreate` */
  hookOf(op: Operation): Sym;
  /** `useDatasetsListInfinite` */
  infiniteOf(op: Operation): Sym;
  /** `datasetsListKey` */
  keyOf(op: Operation): Sym;
  /** `datasetsListInfiniteKey` */
  infiniteKeyOf(op: Operation): Sym;
  /** `datasetsListKeys` */
  keysOf(op: Operation): Sym;
  /** `datasetsKeys` */
  resourceKeysOf(resource: Resource): Sym;
}

/** The names of an API's hooks. The same document gives the same symbols. */
export const hookNames: (api: Api) => HookNames = once(settle);

/**
 * Names of operations are unique, so what is made of one by an ending is unique as well, but where another
 * operation is called as its pages are (`listInfinite`), or as a resource. These get a `_`, which no name
 * made of words ends in. So does the key of `searchQuery` beside a `search`, whose key in templates that may share the
 * folder is `searchQueryKey`.
 */
function settle(api: Api): HookNames {
  const operations = new Set(operationsOf(api).map(({ name }) => name));
  const pagesApart = (name: string, op: Operation) =>
    apart(name, operations.has(`${op.name}Infinite`));
  const resources = new Set(api.resources.map(({ name }) => name));
  const isQueryOf = (name: string) => operations.has(name) || resources.has(name);
  const { ofOperation, ofResource } = resourceSymbols(hooksFile);
  return {
    hookOf: ofOperation((op) => `use${typeNameOf(op)}`),
    infiniteOf: ofOperation((op) => pagesApart(`use${typeNameOf(op)}Infinite`, op)),
    keyOf: ofOperation(({ name }) =>
      apart(`${name}Key`, name.endsWith("Query") && isQueryOf(name.slice(0, -"Query".length))),
    ),
    infiniteKeyOf: ofOperation((op) => pagesApart(`${op.name}InfiniteKey`, op)),
    keysOf: ofOperation(({ name }) => `${name}Keys`),
    resourceKeysOf: ofResource(({ name }) => apart(`${name}Keys`, operations.has(name))),
  };
}
