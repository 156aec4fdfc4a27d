import { operationTrail, paramTrail } from "../diff/compare/document-trails.js";
import { pointerOf } from "../diff/trail.js";
import type { Operation } from "../model/api.js";
import type { JsonObject } from "../read/document.js";
import { isObject } from "../read/json-object.js";
import { escapeKey, memberOf, parsePointer, valueAt } from "../read/pointer.js";
import { schemaNode, type DescribedNode } from "./schema-node.js";
import { targetOf } from "./schemas-of-value.js";

/** Which side of an operation a symbol shows, by the end of its name; `whole` is both. */
type Side = "input" | "output" | "errors" | "whole";

const sides: readonly (readonly [end: RegExp, side: Side])[] = [
  [/(?:Input|Params)$/, "input"],
  [/Output$/, "output"],
  [/(?:Errors|Failure)$/, "errors"],
];

/**
 * An operation. Its members are parameters and the body, those of what it gives, or error answers by status: the
 * symbol that is made of it tells which.
 */
export function operationNode(root: JsonObject, op: Operation, symbol = ""): DescribedNode {
  const trail = operationTrail(root, op, false);
  const pointer = pointerOf(root, trail);
  const side = sides.find(([end]) => end.test(symbol))?.[1] ?? "whole";
  const nodes: Readonly<Record<Exclude<Side, "whole">, Pick<DescribedNode, "member" | "members">>> =
    {
      input: { member: inputMember, members: inputMembers },
      output: schemaNode(root, answersOf((status) => isSuccess(op, status)).flatMap(schemasOf)),
      errors: {
        member: (status) => described(answersOf((each) => each === status && !isSuccess(op, each))),
        members: () => op.answers.filter(({ success }) => !success).map(({ status }) => status),
      },
    };
  if (side !== "whole") return { own: [pointer], ...nodes[side] };
  return {
    own: [pointer],
    member: (key) => nodes.input.member(key) ?? nodes.output.member(key),
    members: () => [...nodes.input.members(), ...nodes.output.members()],
  };

  function inputMember(key: string): DescribedNode | undefined {
    if (key === "body") return described([settle(`${pointer}/requestBody`)]);
    const param = op.params.find(({ name }) => name === key);
    return param && described([settle(pointerOf(root, paramTrail(root, trail, param)))]);
  }

  function inputMembers(): readonly string[] {
    return [...op.params.map(({ name }) => name), ...(op.body === undefined ? [] : ["body"])];
  }

  function answersOf(fits: (status: string) => boolean): readonly string[] {
    const answers = valueAt(root, parsePointer(`${pointer}/responses`));
    const statuses = isObject(answers) ? Object.keys(answers).filter(fits) : [];
    return statuses.map((status) => settle(`${pointer}/responses/${escapeKey(status)}`));
  }

  /** A parameter, a body or an answer: its members are those of its schemas. */
  function described(own: readonly string[]): DescribedNode | undefined {
    const there = own.filter((each) => isObject(valueAt(root, parsePointer(each))));
    return there.length === 0
      ? undefined
      : schemaNode(root, there.flatMap(schemasOf), { own: there });
  }

  function schemasOf(holder: string): readonly string[] {
    const content = memberOf(valueAt(root, parsePointer(holder)), "content");
    const contents = isObject(content) ? Object.keys(content) : [];
    const holders = [holder, ...contents.map((type) => `${holder}/content/${escapeKey(type)}`)];
    return holders.flatMap((each) => [`${each}/schema`, `${each}/itemSchema`]);
  }

  /** Components that are referred to stand for the reference. */
  function settle(start: string): string {
    let found = start;
    const seen = new Set<string>();
    while (!seen.has(found)) {
      seen.add(found);
      const value = valueAt(root, parsePointer(found));
      found = (isObject(value) ? targetOf(value) : undefined) ?? found;
    }
    return found;
  }
}

function isSuccess(op: Operation, status: string): boolean {
  return op.answers.some(
    (answer) => answer.success && answer.status.toLowerCase() === status.toLowerCase(),
  );
}
