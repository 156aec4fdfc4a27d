/** Turns offsets of a text into lines and columns, which count from 1. */
export interface LineIndex {
  position(offset: number): { readonly line: number; readonly column: number };
  /** A line without its end; undefined where there are not so many. */
  textOf(line: number): string | undefined;
}

/** Finds the line breaks of a text: LF, CRLF or a lone CR. */
export function indexLines(text: string): LineIndex {
  const starts = startsOf(text);
  return {
    position(offset) {
      const line = lineAt(starts, offset);
      return { line: line + 1, column: offset - starts[line]! + 1 };
    },
    textOf: (line) => lineOf(text, starts, line),
  };
}

/** Bytes of a line from which on it is cheaper to decode all lines once than this one each time. */
const long = 100_000;

/**
 * The same for a UTF-8 text whose bytes are each one character of `bytes`, and for offsets in that; only what is asked
 * for is decoded. Undefined where a line is long.
 */
export function indexLinesOfBytes(bytes: string): LineIndex | undefined {
  const starts = startsOf(bytes);
  if (starts.some((start, line) => (starts[line + 1] ?? bytes.length) - start > long))
    return undefined;
  return {
    position(offset) {
      const line = lineAt(starts, offset);
      return { line: line + 1, column: decodeBytes(bytes.slice(starts[line], offset)).length + 1 };
    },
    textOf(line) {
      const text = lineOf(bytes, starts, line);
      return text === undefined ? undefined : decodeBytes(text);
    },
  };
}

/** Characters of UTF-8 whose bytes are each one character. */
export function decodeBytes(bytes: string): string {
  return /[\u0080-\u00ff]/.test(bytes) ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;
}

/** The index of the line that an offset is in. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineOf(text: string, starts: readonly number[], line: number): string | undefined {
  const start = starts[line - 1];
  if (start === undefined) return undefined;
  return text.slice(start, starts[line] ?? text.length).replace(/\r?\n$|\r$/, "");
}

function startsOf(text: string): readonly number[] {
  return text.includes("\r") ? startsAfterAny(text) : startsAfterLineFeeds(text);
}

function startsAfterLineFeeds(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

function startsAfterAny(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
