import {
  list,
  object,
  type Api,
  type Code,
  type Operation,
  type Pagination,
  type Printable,
} from "quillgen/template";
import { pure } from "./pure.js";
import { runtimeValue } from "./runtime.js";

const linkPages = runtimeValue("pages/link.ts", "linkPages");
const keyless = runtimeValue("pages/keyless.ts", "keyless");
const offsetPages = runtimeValue("pages/count.ts", "offsetPages");
const numberedPages = runtimeValue("pages/count.ts", "numberedPages");
const cursorPages = runtimeValue("pages/cursor.ts", "cursorPages");
const path = runtimeValue("pages/path.ts", "path");

/** How a list goes on; a link to the next page, where there is one, knows best. */
export function pagesOf(op: Operation, pagination: Pagination, api: Api): Code {
  const items = spot(pagination.items);
  if (pagination.kind === "cursor") {
    const { param, from, more } = pagination;
    const members: (readonly [string, Printable])[] = [
      ["param", param],
      ["from", spot(from)],
      ...(more === undefined ? [] : [["more", spot(more)] as const]),
      ["items", items],
    ];
    return pure(cursorPages, object(members));
  }
  if (pagination.next !== undefined) {
    const next = pagination.next === "next" ? undefined : spot(pagination.next);
    const keys = api.auth.flatMap((auth) =>
      auth.kind === "apiKey" && auth.in === "query" ? [auth.name] : [],
    );
    const pages = pure(linkPages, items, next);
    // Services repeat keys of the query in their links.
    return keys.length === 0 ? pages : pure(keyless, list(keys), pages);
  }
  const param = pagination.kind === "offset" ? pagination.offset : pagination.page;
  const name = op.params.find(({ wire, in: place }) => wire === param && place === "query")?.name;
  const members: (readonly [string, Printable])[] = [
    ["param", param],
    ["items", items],
    ...(pagination.total === undefined ? [] : [["total", spot(pagination.total)] as const]),
    ...(name === undefined || name === param ? [] : [["name", name] as const]),
  ];
  const pages = pagination.kind === "offset" ? offsetPages : numberedPages;
  return pure(pages, object(members));
}

/** Where something stands in a page: a member by its name, anything deeper by a path. */
function spot(place: string): Printable {
  return place === "" || place.includes(".") ? pure(path, place) : place;
}
