import type { Type } from "../../model/api.js";
import type { JsonObject } from "../../read/document.js";
import { setMember } from "../../read/json-object.js";
import { shapesOf } from "./shapes.js";
import { valueOfText } from "./text-value.js";

/** An array of texts, each as the value that it stands for. */
export function listOf(texts: readonly string[], type: Type): unknown[] {
  const { items } = shapesOf(type);
  return texts.map((text) => (items ? valueOfText(text, items) : text));
}

/** An object of names and texts, each as the value that it stands for. */
export function objectOf(pairs: readonly (readonly [string, string])[], type: Type): JsonObject {
  const { members, rest } = shapesOf(type);
  const value: JsonObject = {};
  for (const [name, text] of pairs) {
    const member = members?.get(name) ?? rest;
    setMember(value, name, (member ? valueOfText(text, member) : text) as JsonObject[string]);
  }
  return value;
}

/** Names and texts in turn: `R,100,G,200`. */
export function pairsOf(texts: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index < texts.length; index += 2) {
    pairs.push([texts[index]!, texts[index + 1] ?? ""]);
  }
  return pairs;
}

/** A text with `=` in it, divided there. */
export function divide(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * The value of what stands in one place: texts with separators between, which an array's items or an object's
 * names and values are (`name=value` where exploded), or else one text.
 */
export function valueOfParts(
  whole: string,
  type: Type,
  how: {
    readonly separator: string | RegExp;
    readonly explode: boolean;
    readonly decode: (text: string) => string;
  },
): unknown {
  const { items, members } = shapesOf(type);
  if (items || members) {
    const parts = whole === "" ? [] : whole.split(how.separator);
    const isObject =
      members && (!items || (how.explode && parts.every((part) => part.includes("="))));
    if (!isObject) return listOf(parts.map(how.decode), type);
    const pairs = how.explode ? parts.map(divide) : pairsOf(parts);
    return objectOf(
      pairs.map(([name, text]) => [how.decode(name), how.decode(text)]),
      type,
    );
  }
  return valueOfText(how.decode(whole), type);
}
