const quote = 0x22;
const backslash = 0x5c;

/** How deep (levels) and how long (bytes) containers are whose ends are worth to be known: paths and components are such. */
const shallow = 3;
const long = 1000;

/**
 * The offset (in bytes) where a JSON text gets deeper than `limit` levels, or -1. Looks at brackets only and skips
 * strings, so that it is cheap beside the parser, and safe before it. Says in `ends` behind which offset the objects
 * and arrays close that are long and not deep, by the offset at which they open.
 */
export function findTooDeep(bytes: Uint8Array, limit: number, ends?: Map<number, number>): number {
  const { length } = bytes;
  const open: number[] = [];
  let depth = 0;
  for (let offset = 0; offset < length; offset += 1) {
    const byte = bytes[offset]!;
    if (byte === quote) {
      for (offset += 1; offset < length && bytes[offset] !== quote; offset += 1) {
        if (bytes[offset] === backslash) offset += 1;
      }
    } else if ((byte | 0x20) === 0x7b) {
      depth += 1;
      if (depth <= shallow) open[depth] = offset;
      else if (depth > limit) return offset;
    } else if ((byte | 0x20) === 0x7d) {
      if (depth <= shallow && offset - open[depth]! > long) ends?.set(open[depth]!, offset + 1);
      depth -= 1;
    }
  }
  return -1;
}

/** The offset of the quote that closes the string which opens at `start`; the text's end where none does. */
export function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
