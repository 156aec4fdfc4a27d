import type { Type } from "../../model/api.js";
import { shapesOf } from "./shapes.js";

/**
 * The value that a text stands for. A text that cannot be what its type asks for stays text, so that the check
 * against the schema says what is wrong with it.
 */
export function valueOfText(text: string, type: Type): unknown {
  const { string, number, boolean, literals, items, members, ...allowed } = shapesOf(type);
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
  if (isNumber && (number || literals.includes(Number(text)))) return Number(text);
  const isBoolean = text === "true" || text === "false";
  if (isBoolean && (boolean || literals.includes(text === "true"))) return text === "true";
  if (string) return text;
  if (allowed.null && (text === "" || text === "null")) return null;
  // Objects inside arrays and objects travel as JSON.
  if ((items || members) && /^[[{]/.test(text)) return parseJson(text) ?? text;
  return text;
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes percent-encoding away; what is no valid encoding stays. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
