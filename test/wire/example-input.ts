import {
  examplesOf,
  follow,
  jsonOf,
  type DocumentedOperation,
  type Node,
} from "../spec/documents.js";

/** A value for each required parameter, and an example of the body where there is one. */
export function exampleInput(
  document: Node,
  { op, params }: DocumentedOperation,
): Record<string, unknown> {
  const required = params
    .filter((param) => param.required && param.name !== "project_id")
    .map((param) => [param.name, valueOf(document, param)] as const);
  const [body] = examplesOf(document, jsonOf(document, op.requestBody));
  return { ...Object.fromEntries(required), ...(body && { body: body[1] }) };
}

function valueOf(document: Node, { name, schema }: Node): unknown {
  const { type, format } = follow(document, schema);
  if (type === "integer") return 7;
  return format === "uuid" ? "01906f1a-5c2a-7cc2-9f5e-0d7c3b1a2f44" : `a-${name}`;
}
