import { operationMethods, kindAt, openapiGrammar } from "../../read/grammar.js";
import { endOfString, type JsonScan } from "../../read/load/scan-json.js";
import type { Key } from "../../read/pointer.js";
import { keysAt } from "./keys-at.js";

/** A description or summary in an operation, as it was and as it is. */
export interface ChangedWords {
  /** Keys to it from the root. */
  readonly keys: readonly Key[];
  readonly before: string;
  readonly after: string;
}

/**
 * The only thing in which two JSON files differ (each of them right), where that is a description or summary in an
 * operation: words of that kind change comments, and nothing else. Undefined for any other difference. `scan` is of
 * `after`. Throws a SyntaxError where the new words are no JSON.
 */
export function findChangedWords(
  before: Buffer,
  after: Buffer,
  scan: JsonScan,
): ChangedWords | undefined {
  const first = lengthOfSharedStart(before, after);
  const last = lengthOfSharedEnd(before, after, first);
  const start = openingQuote(after, first);
  if (start < 0) return undefined;
  const ends = [endOfString(before, start), endOfString(after, start)] as const;
  // What differs, and the rest of both files, lies within the text and behind it.
  if (ends[0] < before.length - last || ends[1] < after.length - last) return undefined;
  if (before.length - ends[0] !== after.length - ends[1]) return undefined;
  const keys = keysAt(scan, start);
  if (!keys || !isWordsOfOperation(keys)) return undefined;
  return {
    keys,
    before: JSON.parse(before.toString("utf8", start, ends[0])) as string,
    after: JSON.parse(after.toString("utf8", start, ends[1])) as string,
  };
}

function isWordsOfOperation(keys: readonly Key[]): boolean {
  const [section, , method] = keys;
  return (
    section === "paths" &&
    operationMethods.has(String(method)) &&
    (keys.at(-1) === "description" || keys.at(-1) === "summary") &&
    kindAt(openapiGrammar, "document", keys.slice(0, -1)) !== undefined
  );
}

/** The unescaped quote nearest before an offset, or -1. */
function openingQuote(bytes: Buffer, offset: number): number {
  for (let at = offset; at > 0;) {
    at = bytes.lastIndexOf('"', at - 1);
    if (at < 0) return -1;
    let slashes = 0;
    while (bytes[at - 1 - slashes] === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

const chunk = 1 << 16;

function lengthOfSharedStart(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (
    length + chunk <= most &&
    a.compare(b, length, length + chunk, length, length + chunk) === 0
  ) {
    length += chunk;
  }
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** Does not reach into the shared start. */
function lengthOfSharedEnd(a: Buffer, b: Buffer, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  const from = (bytes: Buffer, end: number) =>
    bytes.subarray(bytes.length - end - chunk, bytes.length - end);
  while (length + chunk <= most && from(a, length).equals(from(b, length))) length += chunk;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}
