import type { Extend } from "../codec.js";
import { at, walk, type Spot } from "./walk.js";

/**
 * A list whose pages name the next one, whatever they count by. Only the query is taken of that
 * link: its origin and path may be anything, and the operation's own are known.
 */
export const linkPages = (items: Spot, next: Spot = "next"): Extend =>
  walk(
    items,
    () => (page) => `${at(page, next)}`.match(/\?[^#]*/)?.[0],
    (url, query) => url.replace(/\?.*/, "") + query,
  );
