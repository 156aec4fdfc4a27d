import type { JsonObject } from "../../read/document.js";
import { packed } from "../../packed.js";
import type { Answer } from "../api.js";
import { docOf } from "../schema/doc.js";
import { child, member, type Node } from "../schema/node.js";
import { component, objectAt, type OperationContext } from "./context.js";
import { contentsOf } from "./contents.js";
import { headersOf } from "./headers.js";

/** What can come back, in the document's order. `default` means success where nothing else does. */
export function answersOf(
  op: JsonObject,
  pointer: string,
  method: string,
  context: OperationContext,
): readonly Answer[] {
  const responses = member(op, "responses");
  if (!responses) return [];
  const keys = Object.keys(responses).filter((key) => !key.startsWith("x-"));
  const hasSuccess = keys.some((key) => /^2(\d\d|xx)$/i.test(key));
  const answers = keys.flatMap((key) => {
    const at = child(`${pointer}/responses`, key);
    const status = key === "default" ? key : key.toUpperCase();
    if (status !== "default" && !/^[1-5](\d\d|XX)$/.test(status)) {
      context.report("status-invalid", at, { status: key });
      return [];
    }
    const node = objectAt(responses[key], at, context);
    if (!node) return [];
    // Answers to these carry no body, whatever is written down.
    const isEmpty = method === "HEAD" || /^(1\d\d|1XX|204|205|304)$/.test(status);
    const response = responseOf(node, context);
    return [
      {
        status,
        success: status === "default" ? !hasSuccess : status.startsWith("2"),
        ...response,
        contents: isEmpty ? [] : response.contents,
      },
    ];
  });
  return packed(answers);
}

/** What a response says, whatever its status. */
export function responseOf(
  node: Node<JsonObject>,
  context: OperationContext,
): Omit<Answer, "status" | "success"> {
  const { value, pointer } = node;
  const built = context.once("response", value, () => ({
    contents: contentsOf(value, pointer, context, true),
    headers: headersOf(value, pointer, context),
  }));
  return { ...built, ...component("responses", pointer), doc: docOf(value) };
}
