import { symbols, type Api, type Operation, type Resource, type Sym } from "quillgen/template";

/** The module of a resource: `["environments", "datasets"]` → `./hooks/environments/datasets.ts`. */
export type FileOf = (resource: readonly string[]) => string;

/** The subpaths of a package with a module for each resource, which its root exports as well. */
export function resourceEntries(api: Api, fileOf: FileOf): Readonly<Record<string, string>> {
  return {
    ".": "./index.ts",
    ...Object.fromEntries(
      api.resources.map(({ path }) => [fileOf(path).replace(/\.ts$/, ""), fileOf(path)]),
    ),
  };
}

/** Makes symbols in the modules of resources, which are imported from the root of the package. */
export function resourceSymbols(fileOf: FileOf): {
  ofOperation(nameOf: (op: Operation) => string): (op: Operation) => Sym;
  ofResource(nameOf: (resource: Resource) => string): (resource: Resource) => Sym;
} {
  const at = (name: string, resource: readonly string[]) => ({
    name,
    from: fileOf(resource),
    entry: ".",
  });
  return {
    ofOperation: (nameOf) => symbols((op) => at(nameOf(op), op.resource)),
    ofResource: (nameOf) => symbols((resource) => at(nameOf(resource), resource.path)),
  };
}
