import { packed } from "../../packed.js";
import type { Param } from "../api.js";

/** The names in braces of a path, each once, in their order. */
export function placeholdersOf(template: string): readonly string[] {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
  return [...new Set(names)];
}

/**
 * Whether a parameter stands at a placeholder: under its name, or with the mark of what may be several segments, as
 * API Gateway (`{path+}`) and RFC 6570 (`{+path}`, `{path*}`) write it.
 */
export function standsAt(placeholder: string, wire: string): boolean {
  return placeholder === wire || placeholder.replace(/^\+|[+*]$/g, "") === wire;
}

/** The path as literal text and parameters in turn. */
export function splitPath(template: string, params: readonly Param[]): readonly (string | Param)[] {
  const parts = template.split(/\{([^{}]+)\}/).flatMap((piece, index) => {
    // What the pattern captures stands at every second place.
    if (index % 2 === 0) return piece === "" ? [] : [piece];
    const inPath = params.filter((each) => each.in === "path");
    const param =
      inPath.find(({ wire }) => wire === piece) ?? inPath.find(({ wire }) => standsAt(piece, wire));
    return [param ?? `{${piece}}`];
  });
  return packed(parts);
}
