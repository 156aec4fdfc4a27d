import {
  assignment,
  call,
  code,
  declare,
  doc,
  operationsOf,
  type Api,
  type Declaration,
  type Operation,
} from "quillgen/template";
import { mockNames, mockOf } from "./names.js";
import { allHandlers, MakeHandlers } from "./runtime.js";

/**
 * The function that makes the handlers of all operations. They are arguments, not a list: the compiler would compare
 * each member of a list with all others, and gives up above a thousand.
 */
export function handlersDeclaration(api: Api): Declaration {
  const { handlers } = mockNames(api);
  const operations = operationsOf(api)
    .map((op) => ({ op, order: orderOf(op) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ op }) => mockOf(op));
  const made = call(code`/* @__PURE__ */ ${allHandlers}`, ...operations);
  return declare.exact(handlers)`
    ${doc(
      "Handlers of all operations: each answers with success, and with data that the document shows or that is made of its schemas.",
    )}
    export const ${assignment(handlers, code`${MakeHandlers}`, made)};
  `;
}

/** MSW takes the first handler that fits: what is written out goes before parameters. */
function orderOf({ path }: Operation): string {
  return path.map((part) => (typeof part === "string" ? part : "\uffff")).join("") + "\uffff";
}
