import type { Param } from "../api.js";

/** The names in braces of a path, each once, in their order. */
export function placeholdersOf(template: string): readonly string[] {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
  return [...new Set(names)];
}

/** The path as literal text and parameters in turn. */
export function splitPath(template: string, params: readonly Param[]): readonly (string | Param)[] {
  return template.split(/(\{[^{}]+\})/).flatMap((piece) => {
    if (piece === "") return [];
    const wire = /^\{([^{}]+)\}$/.exec(piece)?.[1];
    const param = params.find((each) => each.in === "path" && each.wire === wire);
    return [wire === undefined ? piece : (param ?? piece)];
  });
}
