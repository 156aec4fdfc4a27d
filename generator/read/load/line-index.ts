/** Turns offsets of a text into lines and columns, which count from 1. */
export interface LineIndex {
  readonly lines: readonly string[];
  position(offset: number): { readonly line: number; readonly column: number };
}

/** Finds the line breaks of a text: LF, CRLF or a lone CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  const lines: string[] = [];
  const breaks = /\r\n|\n|\r/g;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    lines.push(text.slice(starts[starts.length - 1], found.index));
    starts.push(found.index + found[0].length);
  }
  lines.push(text.slice(starts[starts.length - 1]));
  return {
    lines,
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
  };
}
