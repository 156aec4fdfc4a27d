import { code, generic, type Operation, type Printable } from "quillgen/template";
import { outputName } from "../client/index.js";
import { bodyContents, isSequence, outputType, successContents } from "../types/index.js";
import { shapes } from "./shapes.js";

/**
 * Whether a cache can keep what an operation gives: it reads, its whole input can be told in a key,
 * and its answer can be read more than once. Anything else is a mutation.
 */
export function isQuery(op: Operation): boolean {
  return (
    op.effect === "read" &&
    bodyContents(op).every(
      ({ codec }) => codec === "json" || codec === "form" || codec === "text",
    ) &&
    !successContents(op).some(isSequence)
  );
}

/** What a call gives when awaited. */
export function dataOf(op: Operation): Printable {
  const contents = successContents(op);
  if (contents.length === 0 || !contents.every(isSequence)) return outputName(op);
  return code`AsyncIterable<${outputName(op)}>`;
}

/** The same as a cache keeps it: null in place of undefined. */
export function cachedOf(op: Operation): Printable {
  const isEmpty = op.answers.some((answer) => answer.success && answer.contents.length === 0);
  if (!isEmpty) return dataOf(op);
  return outputType(op)?.kind === "undefined" ? null : generic(shapes.Cached, [dataOf(op)]);
}
