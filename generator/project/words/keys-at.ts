import type { Key } from "../../read/pointer.js";

const quote = 0x22;
const backslash = 0x5c;

/** An object or array that a scan is in. */
interface Level {
  readonly isArray: boolean;
  /** How many items came before, in an array. */
  index: number;
  /** Where the name of the current member starts and ends, its quotes included. */
  name: readonly [start: number, end: number];
}

/**
 * The keys that lead to the text whose opening quote stands at an offset, in JSON that is known to be right. Undefined
 * where no value of an object's member starts there.
 */
export function keysAt(bytes: Buffer, offset: number): readonly Key[] | undefined {
  const levels: Level[] = [];
  let string: readonly [start: number, end: number] = [0, 0];
  let last = 0;
  for (let at = 0; at < offset; at += 1) {
    const byte = bytes[at]!;
    if (byte <= 0x20) continue;
    last = byte;
    const level = levels.at(-1);
    if (byte === quote) {
      const end = endOfText(bytes, at);
      string = [at, end];
      at = end - 1;
    } else if ((byte | 0x20) === 0x7b) {
      levels.push({ isArray: byte === 0x5b, index: 0, name: string });
    } else if ((byte | 0x20) === 0x7d) {
      levels.pop();
    } else if (byte === 0x3a && level) {
      level.name = string;
    } else if (byte === 0x2c && level) {
      level.index += 1;
    }
  }
  // Behind a colon stands the value of a member; `offset` may also be inside of a text.
  if (last !== 0x3a || bytes[offset] !== quote || string[1] > offset) return undefined;
  return levels.map(({ isArray, index, name: [start, end] }) =>
    isArray ? index : (JSON.parse(bytes.toString("utf8", start, end)) as string),
  );
}

/** The offset behind the quote that closes the text which opens at `start`. */
export function endOfText(bytes: Buffer, start: number): number {
  let at = start + 1;
  for (; at < bytes.length && bytes[at] !== quote; at += 1) {
    if (bytes[at] === backslash) at += 1;
  }
  return at + 1;
}
