import type { Json } from "../document.js";
import { findTooDeep } from "./json-depth.js";
import { findInJson } from "./find-in-json.js";
import { decodeBytes, indexLines, indexLinesOfBytes } from "./line-index.js";
import { findSyntaxError } from "./json-syntax-error.js";
import type { Parsed, ReportAt } from "./parse-source.js";
import { deepest } from "./source.js";

/**
 * Parses the bytes of a JSON file. `text` is what `decodeJson` makes of them; `decode` gives the text as it is, in
 * which what is wrong is reported with its offset.
 */
export function parseJson(
  bytes: Buffer,
  text: string,
  decode: () => string,
  report: ReportAt,
): Parsed | undefined {
  const ends = new Map<number, number>();
  const tooDeep = findTooDeep(bytes, deepest, ends);
  if (tooDeep >= 0) {
    const offset = bytes.toString("utf8", 0, tooDeep).length;
    report("too-deep", offset, { limit: String(deepest) });
    return undefined;
  }
  try {
    return { value: JSON.parse(text) as Json, places: () => placesInBytes(bytes, decode, ends) };
  } catch {
    const { offset, reason } = findSyntaxError(decode());
    report("syntax-error", offset, { reason, language: "JSON" });
    return undefined;
  }
}

/**
 * Looks for places in the bytes as they are: what tells a place in JSON is ASCII, and to decode GitHub's 13 MB takes
 * longer than to look through them.
 */
function placesInBytes(
  bytes: Buffer,
  decode: () => string,
  ends: ReadonlyMap<number, number>,
): ReturnType<Parsed["places"]> {
  const undecoded = bytes.toString("latin1");
  const lines = indexLinesOfBytes(undecoded);
  if (lines) return { find: findInJson(undecoded, decodeBytes, ends), lines };
  const text = decode();
  return { find: findInJson(text), lines: indexLines(text) };
}
