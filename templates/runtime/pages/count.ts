import type { Extend } from "../codec.js";
import { setQuery } from "./set-query.js";
import { at, itemsOf, walk, type Spot } from "./walk.js";

/** A list that is asked for by a count. */
export interface CountedPages {
  /** The query parameter. */
  readonly param: string;
  /** Where the items stand in a page. */
  readonly items: Spot;
  /** Where a page says how many items there are over all. Absent: up to an empty page. */
  readonly total?: Spot;
  /** The name of the parameter in the input, where it differs. */
  readonly name?: string;
}

/**
 * Tells of each page how many items it has, -1 where they are those of the page before: a service that
 * pays no heed to the parameter answers the same for ever. Such a page asks for itself, which a walk
 * refuses.
 */
const counter = (items: Spot): ((page: unknown) => number) => {
  let before: string | undefined;
  return (page) => {
    const found = itemsOf(page, items);
    const text = JSON.stringify(found);
    const isSame = found.length > 0 && text == before;
    before = text;
    return isSame ? -1 : found.length;
  };
};

/** A list that is asked for by the place of its first item, counted from 0. */
export const offsetPages = ({
  param,
  items,
  total,
  name = param,
}: CountedPages): Extend =>
  walk(
    items,
    (input, from) => {
      let place = +(from ?? input?.[name]) || 0;
      const count = counter(items);
      return (page) => {
        const found = count(page);
        if (found < 0) return `${place}`;
        place += found;
        return found && !(total && place >= at(page, total))
          ? `${place}`
          : undefined;
      };
    },
    setQuery(param),
  );

/** A list that is asked for by the number of a page, counted from 1. */
export const numberedPages = ({
  param,
  items,
  total,
  name = param,
}: CountedPages): Extend =>
  walk(
    items,
    (input, from) => {
      let number = +(from ?? input?.[name] ?? 1);
      // Begun in the middle, what was seen says nothing of how many are left.
      let seen = number == 1 ? 0 : NaN;
      const count = counter(items);
      return (page) => {
        const found = count(page);
        if (found < 0) return `${number}`;
        seen += found;
        return found && !(total && seen >= at(page, total))
          ? `${++number}`
          : undefined;
      };
    },
    setQuery(param),
  );
