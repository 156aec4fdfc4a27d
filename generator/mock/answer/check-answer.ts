import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Operation } from "../../model/api.js";
import type { MockedApi } from "../mocked-api.js";
import { contentFor } from "../request/body-value.js";
import { parseJson } from "../request/text-value.js";
import { answerFor } from "./choose-answer.js";
import type { Reply } from "./reply.js";

/** Reports where an answer is not what the document says of it. */
export function checkAnswer(
  mocked: MockedApi,
  op: Operation,
  { status, headers, body }: Reply,
  diagnostics: Diagnostics,
): void {
  const answer = answerFor(op, status);
  const undescribed = (what: string): void =>
    diagnostics.report("answer-undescribed", op.at, { operation: op.id, what });
  if (!answer) return undescribed(`status ${status}`);
  if (body.length === 0) return;
  const content = contentFor(answer.contents, headers["content-type"]);
  // An answer without any media type is one of which nothing is said.
  if (!content) {
    const type = headers["content-type"] ?? "no content type";
    return answer.contents.length > 0 ? undescribed(`status ${status} as ${type}`) : undefined;
  }
  const schema = mocked.schemasOf(op).answer(answer, content);
  if (content.codec !== "json" || !schema) return;
  const value = parseJson(new TextDecoder().decode(body));
  for (const fault of mocked.checks.check(schema, "read", value)) {
    const details = {
      operation: op.id,
      at: ["answer", ...fault.keys].join("."),
      reason: value === undefined ? "is no JSON" : fault.reason,
    };
    diagnostics.report("answer-invalid", mocked.document.place(fault.pointer), details);
  }
}
