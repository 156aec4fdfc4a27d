import type { Json } from "../document.js";
import { findTooDeep } from "./json-depth.js";
import { findInJson } from "./find-in-json.js";
import { findSyntaxError } from "./json-syntax-error.js";
import type { Parsed, ReportAt } from "./parse-source.js";
import { deepest } from "./source.js";

/**
 * Parses JSON. `text` may have escapes that the file has not: `decode` gives the text as it is, in which what is wrong
 * is reported with its offset.
 */
export function parseJson(
  text: string,
  decode: () => string,
  report: ReportAt,
): Parsed | undefined {
  if (findTooDeep(text, deepest) >= 0) {
    report("too-deep", findTooDeep(decode(), deepest), { limit: String(deepest) });
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
