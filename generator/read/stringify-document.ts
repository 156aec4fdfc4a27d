import type { Json } from "./document.js";

/** Writes a document as JSON or YAML, in its own order, without aliases, ending in a line break. */
export async function stringifyDocument(root: Json, format: "json" | "yaml"): Promise<string> {
  if (format === "json") return `${JSON.stringify(root, null, 2)}\n`;
  const { stringify } = await import("yaml");
  // Two readers of YAML must agree on it: what YAML 1.1 takes for a date or a truth value is quoted.
  return stringify(root, {
    aliasDuplicateObjects: false,
    lineWidth: 100,
    compat: "yaml-1.1",
    version: "1.2",
  });
}
