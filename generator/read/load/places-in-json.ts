import type { Parsed } from "./parse-source.js";
import { findInJson } from "./find-in-json.js";
import { indexLines, lastUpTo } from "./line-index.js";
import type { LineIndex } from "./line-index.js";
import { scanJson } from "./scan-json.js";
import { linesApart } from "./survey-json.js";
import type { JsonSurvey } from "./survey-json.js";

const lineFeed = 0x0a;

/**
 * Prepares the search for places in JSON, in its bytes as they are: to decode GitHub's 13 MB, and to index all their
 * lines, takes longer than to look through them.
 */
export function placesInJson(bytes: Buffer, survey: JsonSurvey): ReturnType<Parsed["places"]> {
  return { find: findInJson(scanJson(bytes, survey.ends)), lines: linesOfBytes(bytes, survey) };
}

/** Lines of a UTF-8 text, for offsets in its bytes. */
function linesOfBytes(bytes: Buffer, { starts, hasLoneReturns }: JsonSurvey): LineIndex {
  const charactersBetween = countCharacters(bytes);
  if (hasLoneReturns) {
    const { position, textOf } = indexLines(bytes.toString("utf8"));
    return { position: (offset) => position(charactersBetween(0, offset)), textOf };
  }
  let last: { readonly line: number; readonly text: string } | undefined;
  return {
    position(offset) {
      const mark = lastUpTo(starts, offset);
      let line = mark * linesApart;
      let start = starts[mark]!;
      for (let next = startAfter(start); next !== undefined && next <= offset;) {
        line += 1;
        start = next;
        next = startAfter(start);
      }
      return { line: line + 1, column: charactersBetween(start, offset) + 1 };
    },
    textOf(line) {
      // All places of a text on one line ask for that line.
      if (last?.line === line) return last.text;
      let start = starts[Math.floor((line - 1) / linesApart)];
      for (let more = (line - 1) % linesApart; more > 0 && start !== undefined; more -= 1) {
        start = startAfter(start);
      }
      if (start === undefined) return undefined;
      const text = bytes.toString("utf8", start, startAfter(start)).replace(/\r?\n$/, "");
      last = { line, text };
      return text;
    },
  };

  function startAfter(start: number): number | undefined {
    const end = bytes.indexOf(lineFeed, start);
    return end < 0 ? undefined : end + 1;
  }
}

/** Bytes of which it is remembered how many characters they are, where a line has more. */
const blockSize = 1 << 16;

/** Counts the UTF-16 units between two offsets of a UTF-8 text. */
function countCharacters(bytes: Buffer): (from: number, to: number) => number {
  const sums = [0];
  const upTo = (offset: number): number => {
    const block = Math.floor(offset / blockSize);
    for (let next = sums.length; next <= block; next += 1) {
      sums.push(sums[next - 1]! + count((next - 1) * blockSize, next * blockSize));
    }
    return sums[block]! + count(block * blockSize, offset);
  };
  return (from, to) => (to - from <= blockSize ? count(from, to) : upTo(to) - upTo(from));

  function count(from: number, to: number): number {
    let units = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at]!;
      // Bytes that continue a character are 10xxxxxx; one of four bytes is two units.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  }
}
