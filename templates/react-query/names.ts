import {
  moduleName,
  once,
  operationsOf,
  type Api,
  type Operation,
  type Resource,
  type Sym,
} from "quillgen/template";
import { apart, resourceSymbols } from "../types/index.js";

/** The file of a resource's queries and mutations. */
export function queriesFile(resource: readonly string[]): string {
  return `./queries/${moduleName(resource)}.ts`;
}

/** What this template provides, by operation and by resource. */
export interface QueryNames {
  /** `datasetsListOptions` */
  optionsOf(op: Operation): Sym;
  /** `datasetsListInfiniteOptions` */
  infiniteOf(op: Operation): Sym;
  /** `datasetsCreateMutation` */
  mutationOf(op: Operation): Sym;
  /** `datasetsListQueryKey` */
  keyOf(op: Operation): Sym;
  /** `datasetsQueryKey` */
  resourceKeyOf(resource: Resource): Sym;
}

/** The names of an API's queries. The same document gives the same symbols. */
export const queryNames: (api: Api) => QueryNames = once(settle);

/**
 * Names of operations are unique, so what is made of one by an ending is unique as well, but for two:
 * `list` + `InfiniteOptions` may be another operation's `listInfinite` + `Options`, and a resource may
 * be called as an operation is. These get a `_`, which no name made of words ends in.
 */
function settle(api: Api): QueryNames {
  const operations = new Set(operationsOf(api).map(({ name }) => name));
  const { ofOperation, ofResource } = resourceSymbols(queriesFile);
  return {
    optionsOf: ofOperation(({ name }) => `${name}Options`),
    infiniteOf: ofOperation(({ name }) =>
      apart(`${name}InfiniteOptions`, operations.has(`${name}Infinite`)),
    ),
    mutationOf: ofOperation(({ name }) => `${name}Mutation`),
    keyOf: ofOperation(({ name }) => `${name}QueryKey`),
    resourceKeyOf: ofResource(({ name }) => apart(`${name}QueryKey`, operations.has(name))),
  };
}
