import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { PathItem } from "../api.js";
import { docOf } from "../schema/doc.js";
import { child, member } from "../schema/node.js";
import type { OperationContext } from "./context.js";
import { paramsOfItem } from "./params.js";

/** The path items of the document, webhooks last; of a selection those that have operations in it. */
export function pathItemsOf(
  root: JsonObject,
  selected: ReadonlySet<JsonObject> | undefined,
  context: OperationContext,
): readonly PathItem[] {
  return (["paths", "webhooks"] as const).flatMap((key) => {
    const items = member(root, key) ?? {};
    return Object.keys(items).flatMap((path) => {
      const value = items[path];
      if (!isObject(value) || path.startsWith("x-")) return [];
      if (selected && !selected.has(value)) return [];
      const item = { value, pointer: child(`/${key}`, path) };
      const params = paramsOfItem(item, context);
      return [{ path, isWebhook: key === "webhooks", params, doc: docOf(value) }];
    });
  });
}
