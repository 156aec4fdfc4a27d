import { hash } from "node:crypto";
import type { Type } from "../api.js";

/** A shape that says less, in characters, is that of many things. */
const leastTelling = 80;

/**
 * Stands for a type whatever it and the models in it are called: the same after they are renamed. Undefined for types
 * that are too plain to be known again.
 */
export function shapeOf(type: Type): string | undefined {
  const text = JSON.stringify(type, (key, value: unknown) =>
    key === "model" || key === "doc" ? undefined : value,
  );
  if (text.length < leastTelling) return undefined;
  return hash("sha256", text, "hex").slice(0, 12);
}
