import { packed } from "../../packed.js";
import type { Param } from "../api.js";

/** The names in braces of a path, each once, in their order. */
export function placeholdersOf(template: string): readonly string[] {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
  return [...new Set(names)];
}

/** The path as literal text and parameters in turn. */
export function splitPath(template: string, params: readonly Param[]): readonly (string | Param)[] {
  const parts = template.split(/\{([^{}]+)\}/).flatMap((piece, index) => {
    // What the pattern captures stands at every second place.
    if (index % 2 === 0) return piece === "" ? [] : [piece];
    return [params.find((each) => each.in === "path" && each.wire === piece) ?? `{${piece}}`];
  });
  return packed(parts);
}
