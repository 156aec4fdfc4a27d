import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { child, member, own, type Node } from "../schema/node.js";
import type { OperationContext } from "./context.js";

/** An operation of the document, not looked at yet. */
export interface Entry {
  /** Upper case, or as an `additionalOperations` key has it. */
  readonly method: string;
  /** The path, or the name of a webhook. */
  readonly path: string;
  readonly isWebhook: boolean;
  readonly item: Node<JsonObject>;
  readonly op: Node<JsonObject>;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Every operation of the document in its order, webhooks last. */
export function entriesOf(
  root: JsonObject,
  context: Pick<OperationContext, "report">,
): readonly Entry[] {
  return [...entriesUnder(root, "paths", context), ...entriesUnder(root, "webhooks", context)];
}

function entriesUnder(
  root: JsonObject,
  key: "paths" | "webhooks",
  context: Pick<OperationContext, "report">,
): Entry[] {
  const items = member(root, key) ?? {};
  const entries: Entry[] = [];
  for (const path of Object.keys(items)) {
    const value = items[path];
    if (!isObject(value) || path.startsWith("x-")) continue;
    const item = { value, pointer: child(`/${key}`, path) };
    const add = (method: string, op: JsonObject, pointer: string): void => {
      const entry = { method, path, isWebhook: key === "webhooks", item };
      entries.push({ ...entry, op: { value: op, pointer } });
    };
    for (const name of Object.keys(value)) {
      const op = own(value, name);
      if (methods.includes(name) && isObject(op))
        add(name.toUpperCase(), op, `${item.pointer}/${name}`);
    }
    const additional = member(value, "additionalOperations") ?? {};
    for (const method of Object.keys(additional)) {
      const op = additional[method];
      const pointer = child(`${item.pointer}/additionalOperations`, method);
      // A method goes into the first line of a request as it stands.
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(method))
        context.report("operation-method", pointer, { method });
      else if (isObject(op)) add(method, op, pointer);
    }
  }
  return entries;
}
