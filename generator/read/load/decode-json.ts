import { isAscii } from "node:buffer";

const chunkSize = 1 << 18;

/**
 * Text that parses to the same JSON as the bytes (which are UTF-8) but is ASCII, with escapes for the rest: decoding and
 * parsing it takes half the time and memory where other characters are few. Offsets differ from those of the real text.
 */
export function decodeJson(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  let text = "";
  for (let start = 0; start < bytes.length;) {
    let end = Math.min(start + chunkSize, bytes.length);
    // A character is not cut in two: bytes that continue one are 10xxxxxx.
    while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end += 1;
    const chunk = bytes.subarray(start, end);
    text += isAscii(chunk) ? chunk.toString("latin1") : escapeOthers(chunk.toString("utf8"));
    start = end;
  }
  return text;
}

/** What follows a backslash stays, lest an escape that JSON has not should become one that it has. */
function escapeOthers(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\\?[^\u0000-\u007f]/g, (found) =>
    found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
