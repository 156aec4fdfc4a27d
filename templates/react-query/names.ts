import {
  moduleName,
  symbol,
  type Api,
  type Operation,
  type Resource,
  type Sym,
} from "quillgen/template";

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

const known = new WeakMap<Api, QueryNames>();

/** The names of an API's queries. The same document gives the same symbols. */
export function queryNames(api: Api): QueryNames {
  let names = known.get(api);
  if (names === undefined) known.set(api, (names = settle(api)));
  return names;
}

/**
 * Names of operations are unique, so what is made of one by an ending is unique as well, but for two:
 * `list` + `InfiniteOptions` may be another operation's `listInfinite` + `Options`, and a resource may
 * be called as an operation is. These get a `_`, which no name made of words ends in.
 */
function settle(api: Api): QueryNames {
  const operations = new Set(
    api.resources.flatMap(({ operations }) => operations.map(({ name }) => name)),
  );
  const symbols = new Map<string, Sym>();
  const named = (name: string, resource: readonly string[]): Sym => {
    let found = symbols.get(name);
    if (found === undefined) {
      symbols.set(name, (found = symbol({ name, from: queriesFile(resource), entry: "." })));
    }
    return found;
  };
  const apart = (name: string, isTaken: boolean) => (isTaken ? `${name}_` : name);
  return {
    optionsOf: (op) => named(`${op.name}Options`, op.resource),
    infiniteOf: (op) =>
      named(apart(`${op.name}InfiniteOptions`, operations.has(`${op.name}Infinite`)), op.resource),
    mutationOf: (op) => named(`${op.name}Mutation`, op.resource),
    keyOf: (op) => named(`${op.name}QueryKey`, op.resource),
    resourceKeyOf: ({ name, path }) => named(apart(`${name}QueryKey`, operations.has(name)), path),
  };
}
