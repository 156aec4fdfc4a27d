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
      const line = lastUpTo(starts, offset);
      return { line: line + 1, column: offset - starts[line]! + 1 };
    },
    textOf: (line) => lineOf(text, starts, line),
  };
}

/** The index of the last of ascending numbers that is not above a limit; the first one is not. */
export function lastUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= limit) low = middle;
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
