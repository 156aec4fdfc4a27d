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
      return (page) => {
        const found = itemsOf(page, items).length;
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
      return (page) => {
        const found = itemsOf(page, items).length;
        seen += found;
        return found && !(total && seen >= at(page, total))
          ? `${++number}`
          : undefined;
      };
    },
    setQuery(param),
  );
