import {
  assignment,
  call,
  code,
  declare,
  doc,
  generic,
  list,
  object,
  symbols,
  type Api,
  type Code,
  type Declaration,
  type Operation,
  type Printable,
} from "quillgen/template";
import { contextOf, inputIsRequired, inputOf, paramsOf } from "../types/index.js";
import { answerOf } from "./answers.js";
import { bodyOf } from "./bodies.js";
import { resourceFile } from "./files.js";
import { pagesOf } from "./pages.js";
import { cookiesOf, headersOf, pathOf, queryOf } from "./params.js";
import { resultOf } from "./result.js";
import { runtimeType, runtimeValue } from "./runtime.js";
import { alternativesOf, isSameAlternatives, type Alternatives } from "./security.js";

const operation = runtimeValue("operation.ts", "operation");
const warnDeprecated = runtimeValue("deprecated.ts", "warnDeprecated");
const Operation = runtimeType("operation.ts", "Operation");
const OpenOperation = runtimeType("operation.ts", "OpenOperation");
const ContextOperation = runtimeType("operation.ts", "ContextOperation");
const OpenContextOperation = runtimeType("operation.ts", "OpenContextOperation");

/** An operation as a value: called with a client, and readable as data. */
export const operationOf = symbols((op: Operation) => ({
  name: op.action,
  from: resourceFile(op.resource),
  alias: op.name,
}));

/** The constant that describes an operation. `usual`: what most operations need to be called. */
export function operationDeclaration(op: Operation, api: Api, usual: Alternatives): Declaration {
  const value = call(code`/* @__PURE__ */ ${operation}`, definition(op, api, usual));
  return declare.exact(operationOf(op))`
    ${doc(op.doc)}
    export const ${assignment(operationOf(op), callable(op, api), value)};
  `;
}

function callable(op: Operation, api: Api): Code {
  const context = contextOf(op, api);
  const isOpen = !inputIsRequired(op, context);
  if (context.length === 0) {
    return generic(isOpen ? OpenOperation : Operation, [inputOf(op), resultOf(op)]);
  }
  const names = code`${context[0]!}`;
  return generic(isOpen ? OpenContextOperation : ContextOperation, [
    names,
    paramsOf(op),
    inputOf(op),
    resultOf(op),
  ]);
}

function definition(op: Operation, api: Api, usual: Alternatives): Code {
  const members: (readonly [string, Printable])[] = [
    ["id", op.id],
    ["method", op.method],
    ["path", pathOf(op)],
    ["query", queryOf(op)],
    ["header", headersOf(op)],
    ["cookie", cookiesOf(op)],
    ["body", bodyOf(op)],
    ["answer", answerOf(op)],
    ["pages", op.pagination && pagesOf(op, op.pagination)],
    ["scopes", op.scopes.length === 0 ? undefined : list(op.scopes)],
    ["effect", effectOf(op)],
    ["auth", authOf(op, api, usual)],
    ["server", op.servers[0]?.url],
    ["deprecated", op.deprecated ? warnDeprecated : undefined],
  ];
  return object(members.filter(([, value]) => value !== undefined));
}

/** Said only where the method misleads. */
function effectOf(op: Operation): Printable {
  const isReading = ["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"].includes(op.method);
  return (op.effect === "read") === isReading ? undefined : op.effect;
}

function authOf(op: Operation, api: Api, usual: Alternatives): Printable {
  const alternatives = alternativesOf(op, api);
  if (isSameAlternatives(alternatives, usual)) return undefined;
  return list(alternatives.map((ids) => list(ids)));
}
