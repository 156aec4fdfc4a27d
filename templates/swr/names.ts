import {
  moduleName,
  typeNameOf,
  symbol,
  type Api,
  type Operation,
  type Resource,
  type Sym,
} from "quillgen/template";

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

const known = new WeakMap<Api, HookNames>();

/** The names of an API's hooks. The same document gives the same symbols. */
export function hookNames(api: Api): HookNames {
  let names = known.get(api);
  if (names === undefined) known.set(api, (names = settle(api)));
  return names;
}

/**
 * Names of operations are unique, so what is made of one by an ending is unique as well, but where another
 * operation is called as its pages are (`listInfinite`), or as a resource. These get a `_`, which no name
 * made of words ends in.
 */
function settle(api: Api): HookNames {
  const operations = new Set(
    api.resources.flatMap(({ operations }) => operations.map(({ name }) => name)),
  );
  const symbols = new Map<string, Sym>();
  const named = (name: string, resource: readonly string[]): Sym => {
    let found = symbols.get(name);
    if (found === undefined) {
      symbols.set(name, (found = symbol({ name, from: hooksFile(resource), entry: "." })));
    }
    return found;
  };
  const pages = (op: Operation) =>
    operations.has(`${op.name}Infinite`) ? "Infinite_" : "Infinite";
  return {
    hookOf: (op) => named(`use${typeNameOf(op)}`, op.resource),
    infiniteOf: (op) => named(`use${typeNameOf(op)}${pages(op)}`, op.resource),
    keyOf: (op) => named(`${op.name}Key`, op.resource),
    infiniteKeyOf: (op) =>
      named(`${op.name}InfiniteKey${pages(op) === "Infinite" ? "" : "_"}`, op.resource),
    keysOf: (op) => named(`${op.name}Keys`, op.resource),
    resourceKeysOf: ({ name, path }) =>
      named(`${name}Keys${operations.has(name) ? "_" : ""}`, path),
  };
}
