import type { StringType } from "../../model/api.js";
import type { Random } from "./random.js";
import { samplePattern } from "./sample-pattern.js";

const words =
  "amber birch cedar delta ember fjord grove harbor indigo juniper kestrel lagoon meadow north orchid pine quartz river summit tundra umber valley willow yarrow zephyr".split(
    " ",
  );

/** How often a text of the wrong length, or that a pattern refuses, is tried anew. */
const attempts = 40;
/** The most characters that are made to reach a `minLength`. */
const longest = 100_000;

/** A text inside the limits of its type; undefined where none is found. */
export function sampleString(type: StringType, random: Random): string | undefined {
  const { format, pattern, minLength = 0, maxLength = Infinity } = type;
  if (minLength > longest) return undefined;
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return length >= minLength && length <= maxLength;
  };
  const made = format !== undefined && Object.hasOwn(formats, format) ? formats[format]! : plain;
  const isMatch = pattern === undefined ? undefined : matcherOf(pattern);
  if (made !== plain || isMatch === undefined) {
    const text = made(random);
    if (fits(text) && (isMatch?.test(text) ?? true)) return text;
  }
  if (isMatch !== undefined) {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      // When a few and then more do not do, what repeats is taken to make up nearly all of the length.
      const most = attempt - attempts / 2;
      const count = Math.max(minLength - most, 0);
      const text = samplePattern(pattern!, most < 0 ? [0, attempt + 2] : [count, count], random);
      if (text !== undefined && fits(text)) return text;
    }
    return undefined;
  }
  let text = plain(random);
  while (text.length < minLength) text += ` ${random.pick(words)}`;
  // Cut at a space, the text would end in one; a hyphen is as good.
  return text.slice(0, Math.min(text.length, maxLength)).replace(/ $/, "-");
}

function matcherOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

const plain = (random: Random): string => `${random.pick(words)} ${random.pick(words)}`;

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.between(0, 9)).join("");

const hex = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.between(0, 15).toString(16)).join("");

/** Some moment of the years 2024 and 2025, UTC. */
const moment = (random: Random): string =>
  new Date(Date.UTC(2024, 0, 1) + random.between(0, 63_071_999) * 1000).toISOString();

const host = (random: Random): string => `${random.pick(words)}.example.com`;

const uuid = (random: Random): string =>
  [
    hex(random, 8),
    hex(random, 4),
    `4${hex(random, 3)}`,
    `8${hex(random, 3)}`,
    hex(random, 12),
  ].join("-");

const url = (random: Random): string => `https://${host(random)}/${random.pick(words)}`;

const mail = (random: Random): string => `${random.pick(words)}@${host(random)}`;

/** A text of each format that JSON Schema and the OpenAPI registry of formats know. */
const formats: Readonly<Record<string, (random: Random) => string>> = {
  "date-time": (random) => moment(random).replace(".000Z", "Z"),
  date: (random) => moment(random).slice(0, 10),
  time: (random) => `${moment(random).slice(11, 19)}Z`,
  "date-time-local": (random) => moment(random).slice(0, 19),
  "time-local": (random) => moment(random).slice(11, 19),
  "iso-date-time": moment,
  "iso-time": (random) => `${moment(random).slice(11, 19)}Z`,
  duration: (random) => `PT${random.between(1, 59)}M`,
  email: mail,
  "idn-email": mail,
  hostname: host,
  "idn-hostname": host,
  ipv4: (random) => `192.0.2.${random.between(1, 254)}`,
  ipv6: (random) => `2001:db8::${random.between(1, 0xffff).toString(16)}`,
  uri: url,
  url,
  iri: url,
  "uri-reference": (random) => `/${random.pick(words)}`,
  "iri-reference": (random) => `/${random.pick(words)}`,
  "uri-template": (random) => `/${random.pick(words)}/{id}`,
  uuid,
  "json-pointer": (random) => `/${random.pick(words)}`,
  "relative-json-pointer": (random) => `${random.between(0, 3)}/${random.pick(words)}`,
  regex: (random) => `^${random.pick(words)}$`,
  byte: (random) => Buffer.from(random.pick(words)).toString("base64"),
  base64url: (random) => Buffer.from(random.pick(words)).toString("base64url"),
  decimal: (random) => `${random.between(0, 999)}.${digits(random, 2)}`,
  decimal128: (random) => `${random.between(0, 999)}.${digits(random, 2)}`,
  int32: (random) => String(random.between(1, 1000)),
  int64: (random) => String(random.between(1, 1000)),
  uint64: (random) => String(random.between(1, 1000)),
  "media-range": () => "application/json",
  char: (random) => random.pick(words)[0]!,
};
