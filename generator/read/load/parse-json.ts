import type { Json } from "../document.js";
import { findSyntaxError } from "./json-syntax-error.js";
import type { Parsed, ReportAt } from "./parse-source.js";
import { placesInJson } from "./places-in-json.js";
import { deepest } from "./source.js";
import { surveyJson } from "./survey-json.js";

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
  const survey = surveyJson(bytes, deepest);
  if (survey.tooDeep >= 0) {
    const offset = bytes.toString("utf8", 0, survey.tooDeep).length;
    report("too-deep", offset, { limit: String(deepest) });
    return undefined;
  }
  try {
    return { value: JSON.parse(text) as Json, places: () => placesInJson(bytes, survey) };
  } catch {
    const { offset, reason } = findSyntaxError(decode());
    report("syntax-error", offset, { reason, language: "JSON" });
    return undefined;
  }
}
