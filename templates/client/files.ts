import { moduleName, once, type Api } from "quillgen/template";
import { bodyContents, carriesFiles } from "../types/index.js";

/** The file of a resource's operations. */
export const resourceFile = once(
  (resource: readonly string[]) => `./resources/${moduleName(resource)}.ts`,
);

/** The file of the same operations as methods, which only the client by resource reads. */
export function methodsFile(resource: readonly string[]): string {
  return `./methods/${moduleName(resource)}.ts`;
}

const taken = new Set(["client", "runtime", "openapi", "node"]);

/** The subpath of a resource in its package. */
export function subpathOf(resource: readonly string[]): string {
  const file = moduleName(resource);
  return taken.has(file) ? `./resources/${file}` : `./${file}`;
}

/** The subpath of what only Node and its like can do, where a document has files to send. */
export function nodeEntries(api: Api): Readonly<Record<string, string>> {
  const sendsFiles = api.resources.some(({ operations }) =>
    operations.some((op) =>
      bodyContents(op).some((content) => content.codec === "binary" || carriesFiles(content)),
    ),
  );
  return sendsFiles ? { "./node": "./runtime/node.ts" } : {};
}
