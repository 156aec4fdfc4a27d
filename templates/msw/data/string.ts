import { call, type Printable, type StringType, type Sym } from "quillgen/template";
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

/** A string: of its format, or else of its length. */
export function stringFake({ format = "", minLength, maxLength }: StringType): Printable {
  const made = formats.get(format);
  if (made !== undefined) return made;
  if (maxLength !== undefined) return call(fake.characters, minLength ?? 0, maxLength);
  return minLength === undefined ? fake.text : call(fake.characters, minLength);
}
