import type { JsonObject } from "../../read/document.js";
import { packed } from "../../packed.js";
import type { Body, Doc, Operation, Type } from "../api.js";
import type { OperationNames } from "../names/name-operations.js";
import { docOf } from "../schema/doc.js";
import { list, own, text, type Node } from "../schema/node.js";
import { answersOf } from "./answers.js";
import { bodyAt } from "./body.js";
import type { OperationContext } from "./context.js";
import type { Entry } from "./entries.js";
import { paramsOf, reportAuthorization } from "./params.js";
import { placeholdersOf, splitPath } from "./path.js";
import { rateLimitsOf } from "./rate-limits.js";
import { requirementsOf, scopesOf } from "./security.js";
import { serversOf } from "./servers.js";

/** An operation that may still get what needs finished models: its pagination. */
export type OperationDraft = { -readonly [Key in keyof Operation]: Operation[Key] };

const reading = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);

/** One operation with everything that the document says of it. */
export function operationOf(
  entry: Entry,
  names: OperationNames,
  context: OperationContext,
): OperationDraft {
  const { item, op, method, path } = entry;
  const placeholders = entry.isWebhook ? [] : placeholdersOf(path);
  const body = bodyAt(own(op.value, "requestBody"), `${op.pointer}/requestBody`, context);
  if (body && !entry.isWebhook && /^(?:GET|HEAD)$/.test(method) && saysSomething(body)) {
    context.report("body-unsent", `${op.pointer}/requestBody`, { method });
  }
  const params = paramsOf(item, op, placeholders, path, body, context);
  const security = requirementsOf(op.value, op.pointer, context);
  const isOpen = (security ?? context.security).length === 0;
  if (isOpen && !entry.isWebhook) reportAuthorization(item, op, context);
  const operationId = text(op.value, "operationId");
  const servers = serversOf(op.value);
  return {
    id: names.id,
    name: names.name,
    action: names.action,
    resource: names.resource,
    ...(operationId !== undefined && { operationId }),
    effect: effectOf(entry),
    method,
    path: entry.isWebhook ? [path] : splitPath(path, params),
    pathTemplate: path,
    params,
    ...(body && { body }),
    answers: answersOf(op.value, op.pointer, method, context),
    ...(security && { security }),
    scopes: scopesOf(security ?? context.security),
    rateLimits: rateLimitsOf(op.value, op.pointer, context),
    servers: servers.length > 0 ? servers : serversOf(item.value),
    deprecated: op.value["deprecated"] === true,
    tags: packed(list(op.value, "tags").filter((tag) => typeof tag === "string")),
    doc: operationDoc(op, item),
    extensions: extensionsOf(op.value),
    at: context.place(op.pointer),
  };
}

function effectOf({ op, method }: Entry): Operation["effect"] {
  const said = own(op.value, "x-effect");
  if (said === "read" || said === "write") return said;
  return reading.has(method) ? "read" : "write";
}

/** What is said of the operation; its path item speaks where it is silent. */
function operationDoc(op: Node<JsonObject>, item: Node<JsonObject>): Doc {
  const { text: description, summary } = docOf(item.value);
  return {
    ...(description !== undefined && { text: description }),
    ...(summary !== undefined && { summary }),
    ...docOf(op.value),
  };
}

function extensionsOf(op: JsonObject): Readonly<Record<string, unknown>> {
  const keys = Object.keys(op).filter((key) => key.startsWith("x-"));
  return Object.fromEntries(keys.map((key) => [key, op[key]]));
}

/** Whether anything is lost with a body: some documents give each operation an empty form, which nobody need send. */
function saysSomething({ required, contents }: Body): boolean {
  return required || !contents.every(({ type }) => isEmpty(type));
}

function isEmpty(type: Type): boolean {
  if (type.kind === "record") return type.values.kind === "unknown";
  return type.kind === "object" && type.properties.length === 0 && type.rest === undefined;
}
