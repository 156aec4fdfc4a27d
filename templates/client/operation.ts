import {
  assignment,
  code,
  declare,
  doc,
  generic,
  join,
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
import { answerMembers } from "./answers.js";
import { bodyParts } from "./bodies.js";
import { resourceFile } from "./files.js";
import { pagesOf } from "./pages.js";
import { fixedQueryParts, headerParts, pathOf, queryOf } from "./params.js";
import { resultOf } from "./result.js";
import { retryOf } from "./retry.js";
import { pure } from "./pure.js";
import { runtimeType, runtimeValue } from "./runtime.js";
import { withDefaults } from "./server-url.js";
import type { Security } from "./security.js";

const operation = runtimeValue("operation.ts", "operation");
const deprecated = runtimeValue("deprecation.ts", "deprecated");
const ownServer = runtimeValue("own-server.ts", "ownServer");
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

/** The constant that describes an operation. */
export function operationDeclaration(op: Operation, api: Api, security: Security): Declaration {
  const value = pure(operation, definition(op, api, security));
  return declare.exact(operationOf(op))`
    ${doc(op.doc)}
    export const ${assignment(operationOf(op), callable(op, api), value)};
  `;
}

function callable(op: Operation, api: Api): Code {
  const context = contextOf(op, api);
  const isOpen = !inputIsRequired(op, context);
  const scopes = op.scopes.length === 0 ? [] : [join(op.scopes, " | ")];
  if (context.length === 0) {
    return generic(isOpen ? OpenOperation : Operation, [inputOf(op), resultOf(op), ...scopes]);
  }
  const names = code`${context[0]!}`;
  return generic(isOpen ? OpenContextOperation : ContextOperation, [
    names,
    paramsOf(op),
    inputOf(op),
    resultOf(op),
    ...scopes,
  ]);
}

function definition(op: Operation, api: Api, security: Security): Code {
  const parts = [
    ...fixedQueryParts(op),
    ...headerParts(op),
    ...bodyParts(op),
    ...serverParts(op),
    ...(op.deprecated ? [pure(deprecated, op.id)] : []),
  ];
  const members: (readonly [string, Printable])[] = [
    ["id", op.id],
    ["method", op.method],
    ["path", pathOf(op)],
    ["query", queryOf(op)],
    ["parts", parts.length === 0 ? undefined : list(parts)],
    ...answerMembers(op),
    ["extend", op.pagination && pagesOf(op, op.pagination, api)],
    ["retry", retryOf(op)],
    ["scopes", op.scopes.length === 0 ? undefined : list(op.scopes)],
    ["authorize", security.of(op)],
  ];
  return object(members.filter(([, value]) => value !== undefined));
}

/** The server of its own, where it is an address that can be called. */
function serverParts(op: Operation): readonly Code[] {
  const [server] = op.servers;
  const url = server && withDefaults(server);
  return url !== undefined && /^https?:/i.test(url) ? [pure(ownServer, url)] : [];
}
