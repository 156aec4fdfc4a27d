import { endOfString } from "./scan-json.js";

const space = 0x20;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** How deep (levels) and how long (bytes) containers are whose ends are worth to be known: operations and components are such. */
const shallow = 4;
const long = 1000;

/** Of so many lines, the start of the first one is kept. */
export const linesApart = 64;

/** What one look at the bytes of a JSON text tells before it is parsed, and whoever looks for places in it afterwards. */
export interface JsonSurvey {
  /** The offset where the text gets too deep, or -1. What lies behind it was not looked at. */
  readonly tooDeep: number;
  /** Behind which offset the objects and arrays close that are long and not deep, by the offset at which they open. */
  readonly ends: ReadonlyMap<number, number>;
  /** Offsets at which the lines 0, 64, 128 … start. */
  readonly starts: readonly number[];
  /** Whether some line ends in a carriage return alone: such ends are not counted. */
  readonly hasLoneReturns: boolean;
}

/**
 * Looks through the bytes of a JSON text. Heeds brackets and line ends only and skips strings, so that it is cheap beside
 * the parser, and safe before it. `limit` is in levels.
 */
export function surveyJson(bytes: Uint8Array, limit: number): JsonSurvey {
  const { length } = bytes;
  const ends = new Map<number, number>();
  const starts = [0];
  const open: number[] = [];
  let hasLoneReturns = false;
  let lines = 0;
  let depth = 0;
  for (let offset = 0; offset < length;) {
    const byte = bytes[offset]!;
    if (byte === quote) {
      offset = endOfString(bytes, offset);
      continue;
    }
    offset += 1;
    if (byte < space) {
      if (byte === lineFeed) {
        lines += 1;
        if (lines % linesApart === 0) starts.push(offset);
        // Half of a document is margins.
        offset = endOfSpaces(bytes, offset);
      } else if (byte === carriageReturn && bytes[offset] !== lineFeed) hasLoneReturns = true;
    } else if (byte > 0x5a) {
      const start = offset - 1;
      // Brackets and braces are 0x20 apart.
      if ((byte | 0x20) === 0x7b) {
        depth += 1;
        if (depth <= shallow) open[depth] = start;
        else if (depth > limit) return { tooDeep: start, ends, starts, hasLoneReturns };
      } else if ((byte | 0x20) === 0x7d) {
        if (depth <= shallow && start - open[depth]! > long) ends.set(open[depth]!, offset);
        depth -= 1;
      }
    }
  }
  return { tooDeep: -1, ends, starts, hasLoneReturns };
}

/** By itself, as strings are: the engine compiles what is called often sooner than a loop that runs long. */
function endOfSpaces(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === space) at += 1;
  return at;
}
