import type { PagesDefinition } from "./definition.js";

/**
 * The page that a request asks for, of all items there are: `body` with its items, their number and
 * the way to the next page in their places.
 */
export function pageOf(
  pages: PagesDefinition,
  body: unknown,
  all: readonly unknown[],
  url: string,
): unknown {
  const { kind, param, items, total, next, from, more } = pages;
  const address = new URL(url);
  const asked = address.searchParams.get(param);
  const size =
    Number(pages.size && address.searchParams.get(pages.size)) ||
    (pages.usual ?? 20);
  // A cursor in the last item of a page tells where the next one begins.
  const inItem = from?.startsWith(`${items}.-1.`)
    ? from.slice(items.length + 4)
    : undefined;
  const start =
    asked === null
      ? 0
      : kind == "page"
        ? (Number(asked) - 1) * size
        : inItem === undefined
          ? Number(asked)
          : 1 + all.findIndex((item) => `${get(item, inItem)}` == asked);
  const shown = all.slice(start, start + size);
  const end = start + shown.length;
  const isLast = end >= all.length;
  const following = kind == "page" ? start / size + 2 : end;
  address.searchParams.set(param, `${following}`);

  let page = set(body, items, shown);
  if (total !== undefined) page = set(page, total, all.length);
  if (next !== undefined)
    page = set(page, next, isLast ? pages.end : address.href);
  if (more !== undefined) page = set(page, more, !isLast);
  if (from !== undefined && inItem === undefined)
    page = set(
      page,
      from,
      isLast
        ? pages.end
        : typeof get(body, from) == "number"
          ? following
          : `${following}`,
    );
  return page;
}

/** What stands in a place of a page. */
export const get = (page: any, place: string): unknown =>
  stepsOf(place).reduce((inner, name) => inner?.[name], page);

/** The page with another value in a place. */
function set(page: any, place: string, value: unknown): unknown {
  const [name, ...rest] = stepsOf(place);
  if (name === undefined) return value;
  return { ...page, [name]: set(page?.[name], rest.join("."), value) };
}

const stepsOf = (place: string): readonly string[] =>
  place ? place.split(".") : [];
