import type { Operation, Param } from "../../model/api.js";
import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { escapeKey, memberOf } from "../../read/pointer.js";
import { at, member, pointerOf, valueOf, type Trail } from "../trail.js";

/** The way to an operation. */
export function operationTrail(root: JsonObject, op: Operation, isWebhook: boolean): Trail {
  const item = at(`/${isWebhook ? "webhooks" : "paths"}/${escapeKey(op.pathTemplate)}`);
  const plain = member(item, op.method.toLowerCase());
  if (isObject(memberOf(valueOf(root, item), op.method.toLowerCase()))) return plain;
  return member(item, "additionalOperations", op.method);
}

/** The way to a parameter: of the operation, or of its path item; the operation itself where neither declares it. */
export function paramTrail(root: JsonObject, operation: Trail, param: Param): Trail {
  const itemPointer = pointerOf(root, operation).split("/", 3).join("/");
  for (const owner of [operation, at(itemPointer)]) {
    const list = memberOf(valueOf(root, owner), "parameters");
    if (!Array.isArray(list)) continue;
    for (const index of list.keys()) {
      const trail = member(owner, "parameters", String(index));
      const value = valueOf(root, trail);
      if (memberOf(value, "name") === param.wire && memberOf(value, "in") === param.in)
        return trail;
    }
  }
  return operation;
}
