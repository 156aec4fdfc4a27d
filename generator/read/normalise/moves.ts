import { escapeKey, formatPointer } from "../pointer.js";
import type { Key } from "../pointer.js";

/** Where nodes went while a document was brought into another shape: references to their old places follow them. */
export interface Moves {
  /** What stood at `from` stands at `to`. */
  add(from: readonly Key[], to: readonly Key[]): void;
  /** The new keys of a node that the old document had at `keys`; undefined where nothing above it has moved. */
  follow(keys: readonly Key[]): readonly Key[] | undefined;
}

/** Starts with everything at its place. */
export function trackMoves(): Moves {
  const moved = new Map<string, readonly Key[]>();
  return {
    add(from, to) {
      moved.set(formatPointer(from), [...to]);
    },
    follow(keys) {
      if (moved.size === 0) return undefined;
      let current = keys;
      let changed = false;
      // What has moved may move again, deeper down: each round follows the longest prefix that is known.
      for (let round = 0; round < 8; round += 1) {
        const next = step(current);
        if (!next) break;
        current = next;
        changed = true;
      }
      return changed ? current : undefined;
    },
  };

  function step(keys: readonly Key[]): readonly Key[] | undefined {
    let pointer = "";
    let best: readonly Key[] | undefined;
    keys.forEach((key, index) => {
      pointer += `/${escapeKey(key)}`;
      const to = moved.get(pointer);
      if (to) best = [...to, ...keys.slice(index + 1)];
    });
    return best && formatPointer(best) !== formatPointer(keys) ? best : undefined;
  }
}
