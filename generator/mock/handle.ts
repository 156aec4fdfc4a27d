import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { checkAnswer } from "./answer/check-answer.js";
import { answerFor, usualAnswer } from "./answer/choose-answer.js";
import { describedReply, type AnswerRequest } from "./answer/described-reply.js";
import { replyOf, type MockAnswer, type Reply } from "./answer/reply.js";
import type { Exchange } from "./exchange.js";
import { faultHeader, faultInHeader } from "./faults/fault-in-header.js";
import type { Fault, NextFault } from "./faults/fault.js";
import type { MockedApi } from "./mocked-api.js";
import { isRefused, refuse } from "./refuse.js";
import { checkRequest } from "./request/check-request.js";
import { refusalOf, type Keys } from "./request/credentials.js";
import type { Input, MockRequest } from "./request/mock-request.js";
import type { Match } from "./routes.js";

/** How requests are answered. */
export interface Handling {
  readonly seed: string;
  readonly items: number;
  readonly keys: Keys | undefined;
  readonly nextFault: NextFault;
  /** The answer that is wanted to the next good request, if there is one. */
  nextAnswer(): MockAnswer | undefined;
}

/** What comes of a request: a reply, or none where the connection is to be broken. */
export interface Handled {
  readonly exchange: Exchange;
  readonly diagnostics: Diagnostics;
  readonly reply?: Reply;
  /** Milliseconds to wait before anything is answered. */
  readonly delay: number;
}

/** Answers a request: route, credentials, parameters and body, fault, answer. */
export async function handle(
  mocked: MockedApi,
  handling: Handling,
  request: MockRequest,
): Promise<Handled> {
  const diagnostics = collectDiagnostics();
  diagnostics.locateWith((place) => mocked.document.locate(place));
  const [path = "", query = ""] = request.url.split(/\?(.*)/s, 2);
  const routing = mocked.route(request.method, request.url);
  if ("methods" in routing) {
    const { methods } = routing;
    const details = { path, method: request.method, methods: methods.join(", ") };
    const code = methods.length > 0 ? "request-method-unknown" : "request-path-unknown";
    diagnostics.report(code, undefined, details);
    const reply = refuse(mocked, undefined, diagnostics, methods);
    return finish(request, {}, diagnostics, { reply });
  }
  const { op } = routing;
  checkCredentials(mocked, handling, routing, { headers: request.headers, query }, diagnostics);
  const input = await checkRequest(mocked, routing, request, diagnostics);
  const about = { operation: op.id, input };
  const fault = faultFor(request, handling.nextFault(op.id), diagnostics);
  const { delay = 0 } = fault;
  if (fault.reset) return finish(request, about, diagnostics, { delay });
  if (fault.status === undefined && diagnostics.all.some(isRefused)) {
    return finish(request, about, diagnostics, { delay, reply: refuse(mocked, op, diagnostics) });
  }
  const asked = { op, request, input, seed: handling.seed, items: handling.items };
  const reply = replyTo(mocked, handling, asked, fault, diagnostics);
  return finish(request, about, diagnostics, { delay, reply });
}

function checkCredentials(
  { api }: MockedApi,
  { keys }: Handling,
  { op }: Match,
  carrier: Parameters<typeof refusalOf>[2],
  diagnostics: Diagnostics,
): void {
  const refusal = refusalOf(op.security ?? api.security, api.auth, carrier, keys);
  if (refusal) diagnostics.report(`request-${refusal.kind}`, op.at, { needed: refusal.needed });
}

/** What the request asks for itself comes before what is next in the list. */
function faultFor(
  { headers }: MockRequest,
  next: Fault | undefined,
  diagnostics: Diagnostics,
): Fault {
  const asked = headers[faultHeader];
  if (asked === undefined) return next ?? {};
  const fault = faultInHeader(String(asked));
  if (!("problem" in fault)) return fault;
  diagnostics.report("request-fault-unknown", undefined, { reason: fault.problem });
  return {};
}

function replyTo(
  mocked: MockedApi,
  handling: Handling,
  asked: AnswerRequest,
  fault: Fault,
  diagnostics: Diagnostics,
): Reply {
  const { op } = asked;
  const wanted = fault.status === undefined ? handling.nextAnswer() : undefined;
  const answer = fault.status === undefined ? usualAnswer(op) : answerFor(op, fault.status);
  const reply =
    (wanted && replyOf(wanted)) ??
    (answer && describedReply(mocked, answer, asked, diagnostics, fault.status)) ??
    (diagnostics.all.some(isRefused) && fault.status === undefined
      ? refuse(mocked, op, diagnostics)
      : replyOf({ status: fault.status ?? 204 }));
  if (!diagnostics.all.some(isRefused)) checkAnswer(mocked, op, reply, diagnostics);
  if (fault.retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": String(fault.retryAfter) } };
}

function finish(
  request: MockRequest,
  about: { readonly operation?: string; readonly input?: Input },
  diagnostics: Diagnostics,
  { reply, delay = 0 }: { readonly reply?: Reply; readonly delay?: number },
): Handled {
  const exchange: Exchange = {
    ...request,
    input: {},
    ...about,
    ...(reply && { status: reply.status }),
    problems: diagnostics.all,
  };
  return { exchange, diagnostics, delay, ...(reply && { reply }) };
}
