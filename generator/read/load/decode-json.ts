import { isAscii } from "node:buffer";

/** Bytes that are looked at at once: of those around another character, so many are decoded. */
const chunkSize = 1 << 14;
const backslash = 0x5c;

/**
 * Text that parses to the same JSON as the bytes (which are UTF-8) but is ASCII, with escapes for the rest: a text of one
 * byte a character parses in two thirds of the time and half the memory. Offsets differ from those of the real text.
 */
export function decodeJson(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  const pieces: Buffer[] = [];
  let taken = 0;
  for (let start = 0; start < bytes.length;) {
    let end = Math.min(start + chunkSize, bytes.length);
    // Neither a character is cut in two (bytes that continue one are 10xxxxxx) nor an escape.
    while (end < bytes.length && ((bytes[end]! & 0xc0) === 0x80 || bytes[end - 1] === backslash)) {
      end += 1;
    }
    const chunk = bytes.subarray(start, end);
    if (!isAscii(chunk)) {
      const escaped = escapeOthers(chunk.toString("utf8"));
      pieces.push(bytes.subarray(taken, start), Buffer.from(escaped, "latin1"));
      taken = end;
    }
    start = end;
  }
  pieces.push(bytes.subarray(taken));
  return Buffer.concat(pieces).toString("latin1");
}

/** A backslash before another character is no escape of JSON's, and stays none. */
function escapeOthers(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\\[^]|[^\u0000-\u007f]/g, (found) => {
    if (found.length === 1) return `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return found > "\\\u007f" ? "\\?" : found;
  });
}
