import { escapeKey, formatPointer } from "../pointer.js";
import type { Key } from "../pointer.js";

/** Where nodes went while a document was brought into another shape: references to their old places follow them. */
export interface Moves {
  /** What stood at `from` in the document as it was, stands at `to`. */
  add(from: readonly Key[], to: readonly Key[]): void;
  /** Members of the node that stands at `path` by now went into the first member of its `anyOf`. */
  wrap(path: readonly Key[], members: readonly string[]): void;
  /** The new keys of a node that the old document had at `keys`; undefined where nothing above it has moved. */
  follow(keys: readonly Key[]): readonly Key[] | undefined;
}

/** Starts with everything at its place. */
export function trackMoves(): Moves {
  const moved = new Map<string, readonly Key[]>();
  const wrapped = new Map<string, ReadonlySet<string>>();
  return {
    add(from, to) {
      moved.set(formatPointer(from), [...to]);
    },
    wrap(path, members) {
      wrapped.set(formatPointer(path), new Set(members));
    },
    follow(keys) {
      if (moved.size === 0 && wrapped.size === 0) return undefined;
      const placed = relocate(keys) ?? keys;
      const final = unwrap(placed);
      return placed === keys && final.length === keys.length ? undefined : final;
    },
  };

  /** The longest known way says it: inner nodes may have gone elsewhere than those around them. */
  function relocate(keys: readonly Key[]): readonly Key[] | undefined {
    let pointer = "";
    let best: readonly Key[] | undefined;
    keys.forEach((key, index) => {
      pointer += `/${escapeKey(key)}`;
      const to = moved.get(pointer);
      if (to) best = [...to, ...keys.slice(index + 1)];
    });
    return best;
  }

  /** Outer nodes were wrapped first, so the way is followed from the root, in the new document. */
  function unwrap(keys: readonly Key[]): Key[] {
    const way: Key[] = [];
    let pointer = "";
    for (const key of keys) {
      if (wrapped.get(pointer)?.has(String(key))) {
        way.push("anyOf", 0);
        pointer += "/anyOf/0";
      }
      way.push(key);
      pointer += `/${escapeKey(key)}`;
    }
    return way;
  }
}
