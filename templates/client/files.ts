import { moduleName } from "quillgen/template";

/** The file of a resource's operations. */
export function resourceFile(resource: readonly string[]): string {
  return `./resources/${moduleName(resource)}.ts`;
}
