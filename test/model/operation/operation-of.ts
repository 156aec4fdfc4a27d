import type { Operation } from "../../../generator/model/api.js";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelOf, operationsOf } from "../model-of.js";

export const text = { type: "string" };
export const ok = { 200: { description: "Fine." } };

/** The first operation of a document, and what was found. */
export function only(root: JsonObject): {
  readonly op: Operation;
  readonly found: readonly string[];
} {
  const { api, found } = modelOf(root);
  const [op] = operationsOf(api).values();
  return { op: op!, found };
}

/** The same of an operation alone. */
export function operation(op: JsonObject, path = "/a", method = "get", item: JsonObject = {}) {
  return only({ paths: { [path]: { ...item, [method]: { responses: ok, ...op } } } });
}
