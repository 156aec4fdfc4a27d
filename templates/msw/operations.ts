import {
  assignment,
  code,
  call,
  declare,
  doc,
  generic,
  list,
  object,
  type Api,
  type Code,
  type Declaration,
  type Operation,
  type Printable,
} from "quillgen/template";
import { pageItem } from "../client/index.js";
import { inputOf, typeOf } from "../types/index.js";
import { answerData, answersDeclaration, answersOf } from "./answers.js";
import { mockOf } from "./names.js";
import { pagesOf } from "./pages.js";
import { paramsOf, pathOf } from "./params.js";
import { mock, shapes } from "./service.js";

/** An operation as MSW needs it: the type of its answers, and the constant. */
export function* operationDeclarations(op: Operation, api: Api): Iterable<Declaration> {
  yield answersDeclaration(op);
  const name = mockOf(op);
  const pages = pagesOf(op, api);
  const item = pageItem(op);
  const type =
    pages === undefined || item === undefined
      ? generic(shapes.Mock, [inputOf(op), answersOf(op)])
      : generic(shapes.PagedMock, [inputOf(op), answersOf(op), typeOf(item)]);
  const made = call(code`/* @__PURE__ */ ${mock}`, definition(op, api, pages));
  yield declare.exact(name)`
    ${doc(op.doc)}
    export const ${assignment(name, type, made)};
  `;
}

function definition(op: Operation, api: Api, pages: Code | undefined): Code {
  const servers = op.servers.map(({ url }) => url);
  const members: (readonly [string, Printable])[] = [
    ["id", op.id],
    ["method", op.method],
    ["path", pathOf(op)],
    ["query", paramsOf(op, "query", "querystring")],
    ["headers", paramsOf(op, "header")],
    ["cookies", paramsOf(op, "cookie")],
    ["answers", answerData(op, api)],
    ["pages", pages],
    ["servers", servers.length === 0 ? undefined : list(servers)],
  ];
  return object(members.filter(([, value]) => value !== undefined));
}
