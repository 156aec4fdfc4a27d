import { validateHeaderName, validateHeaderValue } from "node:http";
import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Answer, Content, Operation } from "../../model/api.js";
import type { Json } from "../../read/document.js";
import { sampleOf } from "../data/sample.js";
import type { MockedApi } from "../mocked-api.js";
import { headerText, type Input, type MockRequest } from "../request/mock-request.js";
import { answerValue } from "./answer-value.js";
import { acceptedContent, statusOf } from "./choose-answer.js";
import { encodeAnswer, mediaTypeOf } from "./encode-answer.js";
import { pageOf } from "./page-of.js";
import { reflect } from "./reflect.js";
import type { Reply } from "./reply.js";

/** What an answer is made for. */
export interface AnswerRequest {
  readonly op: Operation;
  readonly request: MockRequest;
  readonly input: Input;
  /** What made-up data is made from: another one makes other data. */
  readonly seed: string;
  /** How many items a list has that is paged. */
  readonly items: number;
}

/**
 * An answer as the document describes it. Undefined where nothing of it is what the request accepts;
 * `diagnostics` tells.
 */
export function describedReply(
  mocked: MockedApi,
  answer: Answer,
  asked: AnswerRequest,
  diagnostics: Diagnostics,
  status: number = statusOf(answer),
): Reply | undefined {
  const { op, request } = asked;
  const accept = headerText(request.headers, "accept");
  const content = acceptedContent(answer.contents, accept);
  if (!content && answer.contents.length > 0) {
    const types = answer.contents.map(({ mediaType }) => mediaType).join(", ");
    const details = { operation: op.id, accept: accept ?? "", types };
    diagnostics.report("request-not-acceptable", op.at, details);
    return undefined;
  }
  const headers = headersOf(answer, asked);
  if (!content) return { status, headers, body: Buffer.alloc(0) };
  const value = valueOf(mocked, answer, content, asked, diagnostics);
  return {
    status,
    headers: { ...headers, "content-type": mediaTypeOf(content) },
    body: Buffer.from(encodeAnswer(content, value)),
  };
}

function valueOf(
  mocked: MockedApi,
  answer: Answer,
  content: Content,
  { op, request, input, seed, items }: AnswerRequest,
  diagnostics: Diagnostics,
): Json | undefined {
  const inPath = op.params.filter((param) => param.in === "path").map(({ name }) => input[name]);
  const key = `${seed}/${op.id}/${answer.status}/${JSON.stringify(inPath)}`;
  const value = answerValue(mocked, op, answer, content, key, diagnostics);
  if (value === undefined || content.codec !== "json") return value;
  const { pagination } = op;
  if (pagination && answer.success) {
    const url = new URL(
      request.url,
      `http://${headerText(request.headers, "host") ?? "127.0.0.1"}`,
    );
    const page = { op, pagination, content, envelope: value, input, url, total: items, key };
    return pageOf(page);
  }
  if (!answer.success) return value;
  const schema = mocked.schemasOf(op).answer(answer, content);
  return reflect(value, op, input, (candidate) => {
    return schema === undefined || mocked.checks.check(schema, "read", candidate).length === 0;
  });
}

/** The headers that always come, and those that an example is given of. */
function headersOf(answer: Answer, { op, seed }: AnswerRequest): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const { name, type, required, doc } of answer.headers) {
    const [example] = doc.examples ?? [];
    const made = required ? sampleOf(type, `${seed}/${op.id}/${name}`, "read") : undefined;
    const value = example ?? made;
    if (value === undefined || typeof value === "object" || !isHeader(name, String(value)))
      continue;
    headers[name.toLowerCase()] = String(value);
  }
  return headers;
}

/** Headers that say how the message itself is written are not the document's to set. */
const framing = /^(content-(type|length|encoding)|transfer-encoding|connection|upgrade|trailer)$/i;

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return !framing.test(name);
  } catch {
    return false;
  }
}
