import { isAscii } from "node:buffer";

/** Bytes that are decoded at once around another character, where they can be cut. */
const leafSize = 1 << 11;
const backslash = 0x5c;

/**
 * Text that parses to the same JSON as the bytes (which are UTF-8) but is ASCII, with escapes for the rest: a text of one
 * byte a character parses in two thirds of the time and half the memory. Offsets differ from those of the real text.
 */
export function decodeJson(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  const pieces: Buffer[] = [];
  let taken = 0;
  visit(0, bytes.length);
  pieces.push(bytes.subarray(taken));
  return Buffer.concat(pieces).toString("latin1");

  /** Halves what is not ASCII until little is left of it. */
  function visit(start: number, end: number): void {
    const range = bytes.subarray(start, end);
    if (isAscii(range)) return;
    if (end - start > leafSize) {
      const middle = cutNear((start + end) >> 1, end);
      if (middle < end) {
        visit(start, middle);
        visit(middle, end);
        return;
      }
    }
    const escaped = escapeOthers(range.toString("utf8"));
    pieces.push(bytes.subarray(taken, start), Buffer.from(escaped, "latin1"));
    taken = end;
  }

  /** Cuts neither a character in two (bytes that continue one are 10xxxxxx) nor an escape. */
  function cutNear(offset: number, end: number): number {
    let at = offset;
    while (at < end && ((bytes[at]! & 0xc0) === 0x80 || bytes[at - 1] === backslash)) at += 1;
    return at;
  }
}

/** A backslash before another character is no escape of JSON's, and stays none. */
function escapeOthers(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\\[^]|[^\u0000-\u007f]/g, (found) => {
    if (found.length === 1) return `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return found > "\\\u007f" ? "\\?" : found;
  });
}
