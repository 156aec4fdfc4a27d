import { errorTypes, isSequence, outputType } from "../../../templates/types/index.js";
import { bodyProperties } from "../../../templates/types/body.js";
import type { Operation, Property, Type } from "../../model/api.js";

/** What callers pass, as one object: the type that the client template calls `…Input`. */
export function inputSlot(op: Operation): Type {
  const params = op.params.map(({ name, type, required, doc }): Property => ({
    name,
    type,
    required,
    direction: "both",
    doc,
  }));
  return { kind: "object", properties: [...params, ...bodyProperties(op)] };
}

/** What callers get: `…Output`. Bytes and streams stand for themselves. */
export function outputSlot(op: Operation): Type {
  const type = outputType(op);
  if (type !== undefined) return type;
  const members = op.answers.flatMap(({ success, contents }): Type[] => {
    if (!success) return [];
    if (contents.length === 0) return [{ kind: "undefined" }];
    return contents.map((content): Type => {
      if (content.codec === "binary") return { kind: "binary" };
      const inner = content.item ?? content.type;
      return isSequence(content) ? { kind: "array", items: inner } : inner;
    });
  });
  return { kind: "union", members };
}

/** The bodies of documented errors by status: `…Errors`; undefined where there is no such type. */
export function errorsSlot(op: Operation): Type | undefined {
  const errors = errorTypes(op);
  if (errors.length === 0) return undefined;
  const properties = errors.map(([name, type]): Property => ({
    name,
    type,
    required: true,
    direction: "both",
    doc: {},
  }));
  return { kind: "object", properties };
}
