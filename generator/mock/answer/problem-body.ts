import type { Operation } from "../../model/api.js";
import type { Json } from "../../read/document.js";
import { isObject, setMember } from "../../read/json-object.js";
import type { MockedApi } from "../mocked-api.js";
import { answerFor } from "./choose-answer.js";
import { answerValue } from "./answer-value.js";
import { collectDiagnostics } from "../../diagnostics/collect-diagnostics.js";

/** A body that tells people what is wrong. */
export interface ProblemBody {
  readonly mediaType: string;
  readonly value: Json;
}

/** Members that error bodies keep their sentence in, the likeliest first. */
const sentences = [
  "detail",
  "message",
  "error_description",
  "description",
  "reason",
  "error",
  "title",
];
/** Members that name the member of the request that is at fault. */
const culprits = ["attr", "field", "param", "parameter"];

/**
 * What is wrong, in the shape that the operation describes for errors of that status, with the sentence
 * in the place of its own; where it describes none, a problem of RFC 9457.
 */
export function problemBody(
  mocked: MockedApi,
  op: Operation | undefined,
  status: number,
  problem: { readonly title: string; readonly detail: string; readonly culprit?: string },
): ProblemBody {
  const described = op && ownShape(mocked, op, status, problem);
  if (described) return described;
  const { title, detail } = problem;
  return { mediaType: "application/problem+json", value: { title, status, detail } };
}

function ownShape(
  mocked: MockedApi,
  op: Operation,
  status: number,
  { detail, culprit }: { readonly detail: string; readonly culprit?: string },
): ProblemBody | undefined {
  const answer = answerFor(op, status);
  const content = answer?.contents.find(({ codec }) => codec === "json");
  if (!answer || !content) return undefined;
  // What is wrong with its example is told when it is asked for.
  const value = answerValue(mocked, op, answer, content, op.id, collectDiagnostics());
  const schema = mocked.schemasOf(op).answer(answer, content);
  if (!isObject(value)) return undefined;
  const isFine = (candidate: Json): boolean =>
    schema === undefined || mocked.checks.check(schema, "read", candidate).length === 0;
  let told = value;
  let isTold = false;
  for (const name of sentences) {
    if (isTold || !Object.hasOwn(value, name)) continue;
    const next = { ...told };
    setMember(next, name, detail);
    if (!isFine(next)) continue;
    told = next;
    isTold = true;
  }
  if (!isTold) return undefined;
  for (const name of culprits) {
    if (!Object.hasOwn(value, name)) continue;
    const next = { ...told };
    setMember(next, name, culprit ?? null);
    if (isFine(next)) told = next;
  }
  return { mediaType: content.mediaType, value: told };
}
