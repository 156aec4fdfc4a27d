import { moduleName } from "quillgen/template";

/** The file of a resource's operations. */
export function resourceFile(resource: readonly string[]): string {
  return `./resources/${moduleName(resource)}.ts`;
}

const taken = new Set(["client", "runtime", "openapi"]);

/** The subpath of a resource in its package. */
export function subpathOf(resource: readonly string[]): string {
  const file = moduleName(resource);
  return taken.has(file) ? `./resources/${file}` : `./${file}`;
}
