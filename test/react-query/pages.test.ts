import { describe, expect, it } from "vitest";
import {
  cursorPages,
  linkPages,
  numberedPages,
  offsetPages,
  operation,
  pageByPage,
  path,
  type Definition,
} from "../../templates/runtime/index.js";

const listed = (extend: NonNullable<Definition["extend"]>) =>
  pageByPage(operation({ id: "things.list", method: "GET", path: ["/things"], extend }));
let made = 0;
/** No two pages have the same items. */
const page = (items: number, rest: object = {}) => ({
  items: Array.from({ length: items }, () => ({ made: made++ })),
  ...rest,
});
const total = { total: 5 };

describe("what asks for the page after some pages", () => {
  const offset = listed(offsetPages({ param: "offset", items: "items", total: "total" }));
  const endless = listed(offsetPages({ param: "offset", items: "items" }));
  const numbered = listed(numberedPages({ param: "page", items: "items", total: "total" }));
  const linked = listed(linkPages("items"));
  const cursor = listed(cursorPages({ param: "after", from: path("items.-1.id"), items: "items" }));
  const next = "https://elsewhere.example/other?cursor=x#top";

  it.each([
    ["an offset is the count so far", offset.after({}, [page(2, total), page(2, total)]), "4"],
    ["an offset begins where the input does", offset.after({ offset: 1 }, [page(2, total)]), "3"],
    [
      "an offset ends with the total",
      offset.after({}, [page(3, total), page(2, total)]),
      undefined,
    ],
    ["an offset ends with an empty page", endless.after({}, [page(2), page(0)]), undefined],
    ["an offset outlives pages that were dropped", offset.after({}, [page(2, total)], "2"), "4"],
    ["a number is one more", numbered.after({}, [page(2, total), page(2, total)]), "3"],
    ["a number begins where the input does", numbered.after({ page: 4 }, [page(2)]), "5"],
    [
      "a number ends with the total",
      numbered.after({}, [page(3, total), page(2, total)]),
      undefined,
    ],
    ["a number outlives pages that were dropped", numbered.after({}, [page(2, total)], "2"), "3"],
    ["of a link only the query counts", linked.after({}, [page(2, { next })]), "?cursor=x"],
    ["no link, no page", linked.after({}, [page(2, { next: null })]), undefined],
    [
      "a cursor is the last page's",
      cursor.after({}, [{ items: [{ id: 7 }] }, { items: [{ id: 9 }] }]),
      "9",
    ],
    ["an empty page has no cursor", cursor.after({}, [page(0)]), undefined],
    ["a page that is no page ends it", offset.after({}, [null]), undefined],
  ])("%s", (_, found, wanted) => {
    expect(found).toBe(wanted);
  });
});
