import type { Extend } from "../codec.js";
import { setQuery } from "./set-query.js";
import { at, walk, type Spot } from "./walk.js";

/** A list whose pages say, or whose last item says, where the next one begins. */
export const cursorPages = (definition: {
  /** The query parameter. */
  readonly param: string;
  /** Where its value for the next page stands in a page: `versions.-1.version`, `next_cursor`. */
  readonly from: Spot;
  /** Where a page says whether there are more. Absent: until there is no value. */
  readonly more?: Spot;
  /** Where the items stand in a page. */
  readonly items: Spot;
}): Extend => {
  const { param, from, more, items } = definition;
  return walk(
    items,
    () => (page) => (more && !at(page, more) ? "" : `${at(page, from) ?? ""}`),
    setQuery(param),
  );
};
