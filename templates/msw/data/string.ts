import {
  call,
  list,
  sampleTexts,
  type Printable,
  type StringType,
  type Sym,
} from "quillgen/template";
import { fake } from "../runtime.js";

/** The formats that are made; of others, some words. */
const formats: ReadonlyMap<string, Sym> = new Map([
  ["date-time", fake.dateTime],
  ["date", fake.date],
  ["time", fake.time],
  ["duration", fake.duration],
  ["uuid", fake.uuid],
  ["email", fake.email],
  ["idn-email", fake.email],
  ["uri", fake.url],
  ["url", fake.url],
  ["iri", fake.url],
  ["uri-reference", fake.url],
  ["iri-reference", fake.url],
  ["hostname", fake.hostname],
  ["idn-hostname", fake.hostname],
  ["ipv4", fake.ipv4],
  ["ipv6", fake.ipv6],
  ["byte", fake.base64],
  ["base64url", fake.base64],
  ["decimal", fake.decimal],
]);

/** Texts that many patterns allow: better to read than what is made for a pattern alone. */
const slugs = ["amber-basil", "cedar-delta", "ember-fern", "grove-harbor", "iris-juniper"].concat([
  "kelp-linden",
  "maple-north",
  "olive-pine",
  "quartz-river",
  "sage-tidal",
  "umber-violet",
]);

/** Texts for a pattern, which does not go into the package itself. */
function textsOf(type: StringType): readonly string[] {
  const { pattern = "", minLength = 0, maxLength = Infinity } = type;
  const fitting = slugs.filter(
    (slug) => slug.length >= minLength && slug.length <= maxLength && matches(pattern, slug),
  );
  return fitting.length > 0 ? fitting : sampleTexts(type, slugs.length);
}

/** Documents also have patterns of other languages, which nothing matches. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

/** A string: of its pattern, its format, or else of its length. */
export function stringFake(type: StringType): Printable {
  const { format = "", minLength, maxLength, pattern } = type;
  if (pattern !== undefined) {
    const texts = textsOf(type);
    if (texts.length > 0) return call(fake.oneOf, list(texts));
  }
  const made = formats.get(format);
  if (made !== undefined) return made;
  if (maxLength !== undefined) return call(fake.characters, minLength ?? 0, maxLength);
  return minLength === undefined ? fake.text : call(fake.characters, minLength);
}
