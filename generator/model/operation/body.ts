import type { Json } from "../../read/document.js";
import type { Body } from "../api.js";
import { docOf } from "../schema/doc.js";
import { own } from "../schema/node.js";
import { contentsOf } from "./contents.js";
import { component, objectAt, type OperationContext } from "./context.js";

/** The body at a node, behind any references; undefined where nothing says what it holds. */
export function bodyAt(
  value: Json | undefined,
  pointer: string,
  context: OperationContext,
): Body | undefined {
  const node = objectAt(value, pointer, context);
  if (!node) return undefined;
  const contents = context.once("body", node.value, () =>
    contentsOf(node.value, node.pointer, context, false),
  );
  if (contents.length === 0) return undefined;
  return {
    required: own(node.value, "required") === true,
    contents,
    ...component("requestBodies", node.pointer),
    doc: docOf(node.value),
  };
}
