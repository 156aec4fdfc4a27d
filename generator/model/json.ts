import type { Api } from "./api.js";

/**
 * The model as plain JSON, as `quillgen model` prints it: a reference to a model is its name, a
 * parameter in a path is its name, too. Values that JSON has no word for are left out.
 */
export function toJson(api: Api): unknown {
  const text = JSON.stringify(api, (key, value: unknown) => {
    if (key === "model" && isNamed(value)) return value.name;
    if (key === "path" && Array.isArray(value)) {
      return value.map((piece: unknown) => (isNamed(piece) ? { param: piece.name } : piece));
    }
    return value;
  });
  return JSON.parse(text);
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === "object" && value !== null && "name" in value;
}
