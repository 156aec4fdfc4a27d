import { randomOf } from "../mock/data/random.js";
import { sampleString } from "../mock/data/sample-string.js";
import type { StringType } from "../model/api.js";

/**
 * Different texts that a type allows, `count` at most: fewer where there are not so many, none where none
 * is found. Always the same for the same type.
 */
export function sampleTexts(type: StringType, count: number): readonly string[] {
  const random = randomOf(JSON.stringify(type));
  const texts = new Set<string>();
  for (let attempt = 0; attempt < count * 2 && texts.size < count; attempt += 1) {
    const text = sampleString(type, random);
    if (text !== undefined) texts.add(text);
  }
  return [...texts];
}
