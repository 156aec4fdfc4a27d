import type { Json } from "../document.js";
import { findTooDeep } from "./json-depth.js";
import { findInJson } from "./find-in-json.js";
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
  const tooDeep = findTooDeep(bytes, deepest);
  if (tooDeep >= 0) {
    const offset = bytes.toString("utf8", 0, tooDeep).length;
    report("too-deep", offset, { limit: String(deepest) });
    return undefined;
  }
  try {
    return { value: JSON.parse(text) as Json, places: findInJson };
  } catch {
    const { offset, reason } = findSyntaxError(decode());
    report("syntax-error", offset, { reason, language: "JSON" });
    return undefined;
  }
}
