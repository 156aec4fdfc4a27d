import type { Api, Operation } from "quillgen/template";
import { bodyContents } from "./body.js";

/** The parameters of an operation that a client can carry for it. */
export function contextOf(op: Operation, api: Api): readonly string[] {
  return op.params
    .filter((param) => param.required && api.context.includes(param.name))
    .map((param) => param.name);
}

/** Whether a caller must pass anything, given a client that carries `context`. */
export function inputIsRequired(op: Operation, context: readonly string[] = []): boolean {
  return (
    (op.body?.required === true && bodyContents(op).length > 0) ||
    op.params.some((param) => param.required && !context.includes(param.name))
  );
}
