import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Json, Location } from "../document.js";
import type { Key } from "../pointer.js";
import { decodeJson } from "./decode-json.js";
import { indexLines } from "./line-index.js";
import type { LineIndex } from "./line-index.js";
import { parseJson } from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";
import type { Source } from "./source.js";

/** Finds the offset of a node in a text; that of the nearest node around it where there is none such. */
export type FindOffset = (keys: readonly Key[]) => number;

/** What a parser gives back: a value, or (having reported why) nothing. */
export interface Parsed {
  readonly value: Json;
  /** Prepares the search for places in the text. */
  readonly places: () => { readonly find: FindOffset; readonly lines: LineIndex };
}

/** Reports a problem of the text at an offset. */
export type ReportAt = (
  code: "syntax-error" | "too-deep" | "alias-bomb" | "several-documents" | "duplicate-key",
  offset: number,
  details: Readonly<Record<string, string>>,
) => void;

/** Parses the bytes of a file as JSON or YAML, by what they look like. Undefined, and a diagnostic, where they are neither. */
export async function parseSource(
  bytes: Buffer,
  file: string,
  url: string,
  diagnostics: Diagnostics,
): Promise<Source | undefined> {
  if (!isUtf8(bytes)) {
    const place = { file, pointer: "", ...firstInvalid(bytes) };
    diagnostics.report("invalid-utf8", place, { file });
    return undefined;
  }
  const body = startsWithMark(bytes) ? bytes.subarray(3) : bytes;
  const decode = () => body.toString("utf8");
  const json = looksLikeJson(body, file);
  const text = json ? decodeJson(body) : decode();
  const mayReferOut = looksLikeReferringOut(text);

  let lines: LineIndex | undefined;
  const linesOf = () => (lines ??= indexLines(decode()));
  let problem: { code: Parameters<ReportAt>[0]; offset: number } | undefined;
  const report: ReportAt = (code, offset, details) => {
    problem = { code, offset };
    const position = linesOf().position(offset);
    diagnostics.report(code, { file, pointer: "", ...position }, { file, ...details });
  };
  diagnostics.locateWith((place) =>
    problem && place.file === file && place.line !== undefined
      ? { line: place.line, column: place.column ?? 1, textOf: linesOf().textOf }
      : undefined,
  );

  const parsed = json ? parseJson(body, text, decode, report) : await parseYaml(text, report);
  if (!parsed) return undefined;

  let places: ReturnType<Parsed["places"]> | undefined;
  return {
    file,
    url,
    hash: hash("sha256", bytes, "hex"),
    value: parsed.value,
    mayReferOut,
    locate(keys): Location {
      places ??= parsed.places();
      return { ...places.lines.position(places.find(keys)), textOf: places.lines.textOf };
    },
  };
}

/** Line and column of the first byte that is not UTF-8: where decoding and encoding again changes something. */
function firstInvalid(bytes: Buffer): ReturnType<LineIndex["position"]> {
  const text = bytes.toString("utf8");
  const again = Buffer.from(text);
  const offset = again.findIndex((byte, index) => byte !== bytes[index]);
  return indexLines(text).position(bytes.toString("utf8", 0, offset).length);
}

function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** YAML may start with a brace as well: a file that is named so is read as YAML, which takes JSON too. */
function looksLikeJson(bytes: Buffer, file: string): boolean {
  return !/\.ya?ml$/i.test(file) && /^\s*[[{"]/.test(bytes.toString("latin1", 0, 1000));
}

/** Errs on the side of yes: a no saves a walk through the document. */
function looksLikeReferringOut(text: string): boolean {
  const local = /['"]?\s*:\s*['"]?[#{]/y;
  for (let at = text.indexOf("$ref"); at >= 0; at = text.indexOf("$ref", at + 4)) {
    // As most documents write it; the test costs a tenth of the others.
    if (text.startsWith('": "#', at + 4)) continue;
    local.lastIndex = at + 4;
    if (!local.test(text) && /['"]?\s*:/y.test(text.slice(at + 4, at + 100))) return true;
  }
  return mapsToFiles(text);
}

/** Whether something that looks like a file stands not far behind a discriminator's `mapping` or `defaultMapping`. */
function mapsToFiles(text: string): boolean {
  // The letters that both share: to look for either takes twice the time.
  const mapping = /apping['"]?\s{0,100}:/g;
  for (let count = 0; mapping.exec(text); count += 1) {
    if (count > 1000) return true;
    const behind = text.slice(mapping.lastIndex - 1, mapping.lastIndex + 10_000);
    if (/:\s*['"]?[^\s'"#]{1,300}\.(?:ya?ml|json)(?:["'#\s]|$)/.test(behind)) return true;
  }
  return false;
}
