import type { Code } from "../diagnostics/catalogue.js";
import type { Diagnostic, Diagnostics } from "../diagnostics/diagnostic.js";
import type { Operation } from "../model/api.js";
import { problemBody } from "./answer/problem-body.js";
import { jsonReply, type Reply } from "./answer/reply.js";
import type { MockedApi } from "./mocked-api.js";

/** How many problems one answer tells: the log has them all. */
const most = 5;

/** What a refusal says in its status line, where that is not 400. In the order in which services look. */
const statuses: readonly (readonly [Code, number, string])[] = [
  ["request-path-unknown", 404, "Not found"],
  ["request-method-unknown", 405, "Method not allowed"],
  ["request-unauthorized", 401, "Unauthorized"],
  ["request-forbidden", 403, "Forbidden"],
  ["request-body-too-large", 413, "Content too large"],
  ["request-media-type-unknown", 415, "Unsupported media type"],
  ["request-not-acceptable", 406, "Not acceptable"],
];

/** Whether a problem is a reason not to answer as asked. */
export function isRefused({ severity, code }: Diagnostic): boolean {
  return severity === "error" && code.startsWith("request-");
}

/** The answer to a request that breaks the description: readable, in the error shape of the API. */
export function refuse(
  mocked: MockedApi,
  op: Operation | undefined,
  diagnostics: Diagnostics,
  methods: readonly string[] = [],
): Reply {
  const problems = diagnostics.all.filter(isRefused);
  const codes = new Set(problems.map(({ code }) => code));
  const known = statuses.find(([code]) => codes.has(code));
  const [, status, title] = known ?? ["", badRequest(op), "Bad request"];
  const telling = known ? problems.filter(({ code }) => code === known[0]) : problems;
  const detail = telling
    .slice(0, most)
    .map((problem) => sentenceOf(problem, diagnostics))
    .join(" ");
  const culprit = /^body\.([^. ]+) /.exec(telling[0]?.message ?? "")?.[1];
  const problem = { title, detail, ...(culprit !== undefined && { culprit }) };
  const { mediaType, value } = problemBody(mocked, op, status, problem);
  const reply = jsonReply(status, mediaType, value);
  const more = {
    ...(methods.length > 0 && { allow: methods.join(", ") }),
    "x-mock-problem": [...codes].join(", "),
  };
  return { ...reply, headers: { ...reply.headers, ...more } };
}

/** 400, unless only 422 is described. */
function badRequest(op: Operation | undefined): number {
  const described = new Set(op?.answers.map(({ status }) => status));
  return described.has("422") && !described.has("400") ? 422 : 400;
}

function sentenceOf({ message, place }: Diagnostic, diagnostics: Diagnostics): string {
  if (!place) return message;
  const found = diagnostics.locate(place);
  const where = found ? `${place.file}:${found.line}:${found.column}` : place.file;
  return `${message} (${where})`;
}
