import { object, type Api, type Code, type Operation, type Type } from "quillgen/template";
import { pageItem, typeAt } from "../client/index.js";
import { outputType } from "../types/index.js";
import { madeWhenUsed } from "./data/made-when-used.js";

/** How a list goes on, and what makes its items; undefined where there are no pages to tell. */
export function pagesOf(op: Operation, api: Api): Code | undefined {
  const { pagination } = op;
  const item = pageItem(op);
  if (pagination === undefined || item === undefined) return undefined;
  const isCursor = pagination.kind === "cursor";
  const param = {
    offset: () => pagination.kind === "offset" && pagination.offset,
    page: () => pagination.kind === "page" && pagination.page,
    cursor: () => isCursor && pagination.param,
  }[pagination.kind]();
  const size = sizeParam(op);
  const usual = op.params.find(({ wire }) => wire === size)?.doc.default;
  const next = isCursor ? pagination.from : pagination.next;
  const output = outputType(op);
  const members = {
    kind: pagination.kind,
    param,
    size,
    usual: typeof usual === "number" && usual > 0 ? usual : undefined,
    items: pagination.items,
    total: isCursor ? undefined : pagination.total,
    next: isCursor ? undefined : pagination.next,
    from: isCursor ? pagination.from : undefined,
    more: isCursor ? pagination.more : undefined,
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  const end = next !== undefined && output && mayBeNull(typeAt(output, next));
  return object([
    ...given,
    ...(end === true ? [["end", null] as const] : []),
    ["item", madeWhenUsed(item, api)],
  ]);
}

/** The query parameter that tells how many items a page has: the document only says for offsets. */
function sizeParam({ pagination, params }: Operation): string | undefined {
  if (pagination?.kind === "offset" && pagination.limit !== undefined) return pagination.limit;
  const known = /^(?:limit|page_?size|per_?page|page\[size\])$/i;
  return params.find((param) => param.in === "query" && known.test(param.wire))?.wire;
}

function mayBeNull(type: Type | undefined): boolean {
  if (type === undefined || type.kind === "unknown" || type.kind === "null") return true;
  if (type.kind === "ref") return mayBeNull(type.model.type);
  return type.kind === "union" && type.members.some(mayBeNull);
}
