import { isSequence } from "../../../templates/types/index.js";
import type { Operation } from "../../model/api.js";

/** What a call returns, as the client template makes it. */
export type ResultKind = "an answer" | "a download" | "a paged list" | "a stream";

/** What calling an operation returns: an answer to wait for, or something that offers more. */
export function resultKindOf(op: Operation): ResultKind {
  const contents = op.answers.flatMap((answer) => (answer.success ? answer.contents : []));
  if (contents.length > 0 && contents.every(isSequence)) return "a stream";
  if (contents.length > 0 && contents.every(({ codec }) => codec === "binary")) return "a download";
  return op.pagination === undefined ? "an answer" : "a paged list";
}
