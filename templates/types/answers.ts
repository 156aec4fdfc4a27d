import type { Answer, Operation, Type } from "quillgen/template";

/**
 * The type of what comes back on success: `undefined` where there is no body, `never` where only
 * errors are documented, the type of one item where a sequence is streamed.
 */
export function outputType(op: Operation): Type {
  if (op.answers.length === 0) return { kind: "unknown" };
  return unionOf(op.answers.filter((answer) => answer.success).flatMap(bodyTypes));
}

/** The bodies of the documented errors, by status: `404`, `4XX`, `default`. */
export function errorTypes(op: Operation): readonly (readonly [status: string, type: Type])[] {
  return op.answers
    .filter((answer) => !answer.success)
    .map((answer) => [answer.status, unionOf(bodyTypes(answer))]);
}

function bodyTypes(answer: Answer): readonly Type[] {
  if (answer.contents.length === 0) return [{ kind: "undefined" }];
  return answer.contents.map((content) => content.item ?? content.type);
}

function unionOf(types: readonly Type[]): Type {
  const members = types.filter(
    (type, index) => types.findIndex((other) => isSame(other, type)) === index,
  );
  if (members.length === 0) return { kind: "never" };
  return members.length === 1 ? members[0]! : { kind: "union", members };
}

function isSame(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind === "ref" || b.kind === "ref") {
    return a.kind === "ref" && b.kind === "ref" && a.model === b.model;
  }
  return a.kind === b.kind && ["string", "boolean", "null", "unknown", "undefined", "binary"].includes(a.kind);
}
