import { code, literal, type Code, type Operation, type Pagination } from "quillgen/template";
import { runtimeValue } from "./runtime.js";

const linkPages = runtimeValue("pages/link.ts", "linkPages");
const offsetPages = runtimeValue("pages/count.ts", "offsetPages");
const numberedPages = runtimeValue("pages/count.ts", "numberedPages");
const cursorPages = runtimeValue("pages/cursor.ts", "cursorPages");

/** The codec that goes on with a list; a link to the next page, where there is one, knows best. */
export function pagesOf(op: Operation, pagination: Pagination): Code {
  const { items } = pagination;
  if (pagination.kind === "cursor") {
    const { param, from, more } = pagination;
    return code`/* @__PURE__ */ ${cursorPages}(${literal({ param, from, ...(more === undefined ? {} : { more }), items })})`;
  }
  if (pagination.next !== undefined) {
    return pagination.next === "next"
      ? code`/* @__PURE__ */ ${linkPages}(${items})`
      : code`/* @__PURE__ */ ${linkPages}(${items}, ${pagination.next})`;
  }
  const param = pagination.kind === "offset" ? pagination.offset : pagination.page;
  const name = op.params.find(({ wire, in: place }) => wire === param && place === "query")?.name;
  const counted = literal({
    param,
    items,
    ...(pagination.total === undefined ? {} : { total: pagination.total }),
    ...(name === undefined || name === param ? {} : { name }),
  });
  const codec = pagination.kind === "offset" ? offsetPages : numberedPages;
  return code`/* @__PURE__ */ ${codec}(${counted})`;
}
