import type { Key } from "../pointer.js";

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const brace = 0x7b;
const bracket = 0x5b;

/** Where a member of an object, or an item of an array, stands. */
export interface Member {
  /** In an object, the name; in an array, the index. */
  readonly key: Key;
  /** Offset of the name (of the value, in an array). */
  readonly name: number;
  readonly value: number;
}

/** A walk through the bytes of a JSON text that is known to be right, without parsing it. */
export interface JsonScan {
  /** Offset of the value that the text is. */
  readonly root: number;
  /** What stands in the object or array that opens at an offset, one after the other; nothing where none opens. */
  members(container: number): Generator<Member, void>;
  /** The offset behind the value that starts at another. */
  endOf(value: number): number;
}

/**
 * What tells a place is ASCII, so that nothing has to be decoded. Values are skipped bracket by bracket, or at once
 * where `ends` says behind which offset the object or array closes that opens at another.
 */
export function scanJson(bytes: Buffer, ends: ReadonlyMap<number, number>): JsonScan {
  return { root: skipSpace(0), members, endOf };

  function* members(container: number): Generator<Member, void> {
    const open = bytes[container];
    if (open !== brace && open !== bracket) return;
    let offset = skipSpace(container + 1);
    for (let index = 0; offset < bytes.length && !closes(bytes[offset]!); index += 1) {
      const name = offset;
      let key: Key = index;
      if (open === brace) {
        const end = endOfString(bytes, offset);
        key = JSON.parse(bytes.toString("utf8", offset, end)) as string;
        offset = skipSpace(skipSpace(end) + 1);
      }
      yield { key, name, value: offset };
      offset = skipSpace(endOf(offset));
      if (bytes[offset] === comma) offset = skipSpace(offset + 1);
    }
  }

  function skipSpace(offset: number): number {
    let at = offset;
    while (at < bytes.length && bytes[at]! <= 0x20) at += 1;
    return at;
  }

  function endOf(offset: number): number {
    const first = bytes[offset];
    if (first === quote) return endOfString(bytes, offset);
    const end = ends.get(offset);
    if (end !== undefined) return end;
    let at = offset;
    if (first !== brace && first !== bracket) {
      while (at < bytes.length && bytes[at]! > 0x20 && bytes[at] !== comma && !closes(bytes[at]!))
        at += 1;
      return at;
    }
    let depth = 0;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte === quote) {
        at = endOfString(bytes, at);
        continue;
      }
      at += 1;
      if ((byte | 0x20) === brace) depth += 1;
      else if (closes(byte) && --depth === 0) return at;
    }
    return at;
  }
}

/** The offset behind the quote that closes the string which opens at another. */
export function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}

/** Whether a byte is `}` or `]`. */
function closes(byte: number): boolean {
  return (byte | 0x20) === 0x7d;
}
