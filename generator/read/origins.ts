import type { Place } from "../model/api.js";
import type { Json, JsonObject } from "./document.js";
import { formatPointer, memberOf, parsePointer } from "./pointer.js";
import type { Key } from "./pointer.js";

/**
 * Remembers where nodes come from. A node whose origin is not set stands where its parent stands, one key further,
 * so only what has been moved or brought in from elsewhere costs anything.
 */
export interface Origins {
  /** An object or array, wherever it is moved to, comes from this place. */
  set(node: Json, place: Place): void;
  /** A member, of whatever kind, comes from this place. Wins over `set`. */
  setMember(parent: Json[] | JsonObject, key: Key, place: Place): void;
  /** The members of `from` (what is known of them) are members of `to` as well. */
  copyMembers(from: JsonObject, to: JsonObject): void;
  /** The place of the node that keys lead to from the root. `pointer`: the same keys, where the caller has them so. */
  place(root: Json, keys: readonly Key[], pointer?: string): Place;
}

/** Starts from a document of which every node stands in `file`. */
export function trackOrigins(file: string): Origins {
  const nodes = new Map<Json, Place>();
  const members = new Map<Json, Map<string, Place>>();
  return {
    set(node, place) {
      if (typeof node === "object" && node !== null) nodes.set(node, place);
    },
    setMember(parent, key, place) {
      const known = members.get(parent);
      if (known) known.set(String(key), place);
      else members.set(parent, new Map([[String(key), place]]));
    },
    copyMembers(from, to) {
      for (const [key, place] of members.get(from) ?? []) this.setMember(to, key, place);
    },
    place(root, keys, pointer) {
      let nearest = nodes.get(root) ?? { file, pointer: "" };
      let below = 0;
      let node: Json | undefined = root;
      for (let index = 0; index < keys.length && node !== undefined; index += 1) {
        const key = keys[index]!;
        const own: Place | undefined = members.get(node)?.get(String(key));
        node = memberOf(node, key);
        const known: Place | undefined = own ?? (node === undefined ? undefined : nodes.get(node));
        if (!known) continue;
        nearest = known;
        below = index + 1;
      }
      if (below === keys.length) return nearest;
      const whole = below === 0 ? pointer : undefined;
      const rest = whole ?? formatPointer(keys.slice(below));
      return { file: nearest.file, pointer: nearest.pointer + rest };
    },
  };
}

/** `Origins.place` for a pointer. */
export function placeOf(origins: Origins, root: Json, pointer: string): Place {
  return origins.place(root, parsePointer(pointer), pointer);
}
