import { hash } from "node:crypto";
import type { Type } from "../api.js";

/** A shape that says less, in characters, is that of many things. */
const leastTelling = 80;
/** Objects within objects whose members are told: a property, its type, and what that type is made of. */
const levels = 4;

/**
 * Stands for a type whatever it and the models in it are called: the same after they are renamed. Told by its upper
 * levels, since what is deep in a type hardly ever is all that tells it from others. Undefined for types that are too
 * plain to be known again.
 */
export function shapeOf(type: Type): string | undefined {
  const text = tell(type, levels);
  if (text.length < leastTelling) return undefined;
  return hash("sha256", text, "hex").slice(0, 12);
}

function tell(value: unknown, levelsLeft: number): string {
  if (typeof value !== "object" || value === null) return String(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `${tell(item, levelsLeft)},`;
    return `[${text}]`;
  }
  if (levelsLeft === 0) return "";
  for (const key in value) {
    if (key === "model" || key === "doc") continue;
    text += `${key}:${tell((value as Record<string, unknown>)[key], levelsLeft - 1)},`;
  }
  return `{${text}}`;
}
