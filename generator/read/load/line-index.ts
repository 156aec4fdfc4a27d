/** Turns offsets of a text into lines and columns, which count from 1. */
export interface LineIndex {
  position(offset: number): { readonly line: number; readonly column: number };
  /** A line without its end; undefined where there are not so many. */
  textOf(line: number): string | undefined;
}

/** Finds the line breaks of a text: LF, CRLF or a lone CR. */
export function indexLines(text: string): LineIndex {
  const starts = text.includes("\r") ? startsAfterAny(text) : startsAfterLineFeeds(text);
  return {
    position(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
    textOf(line) {
      const start = starts[line - 1];
      if (start === undefined) return undefined;
      return text.slice(start, starts[line] ?? text.length).replace(/\r?\n$|\r$/, "");
    },
  };
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
