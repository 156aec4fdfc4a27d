import {
  endless,
  json,
  plain,
  reset,
  resetInBody,
  resetInHeaders,
  silence,
  silentBody,
} from "../runtime/faults/answers.js";
import type { Handler } from "../runtime/faults/server.js";

/** What a service may do instead of answering. */
export interface Fault {
  readonly name: string;
  readonly handler: Handler;
  /** What a call that ends with it fails with: the name of the error, and its status. */
  readonly failure: string;
  /** Whether trying again may help: `refresh` with a new key, for writes too. */
  readonly again: "yes" | "no" | "refresh";
  /** Whether only a time limit ends it. */
  readonly hangs?: true;
}

const problem = { type: "soak", detail: "No." };
const html = { "content-type": "text/html" };

/** The faults that the service draws from. */
export const faults: readonly Fault[] = [
  { name: "reset before headers", handler: reset, failure: "ConnectionError", again: "yes" },
  { name: "reset in headers", handler: resetInHeaders, failure: "ConnectionError", again: "yes" },
  { name: "reset in the body", handler: resetInBody(), failure: "ConnectionError", again: "yes" },
  { name: "silence", handler: silence, failure: "TimeoutError", again: "yes", hangs: true },
  { name: "no body", handler: silentBody, failure: "TimeoutError", again: "yes", hangs: true },
  { name: "endless body", handler: endless, failure: "TimeoutError", again: "yes", hangs: true },
  { name: "429", handler: json(429, problem), failure: "ApiError 429", again: "yes" },
  {
    name: "503 with Retry-After",
    handler: json(503, problem, { "retry-after": "0.01" }),
    failure: "ApiError 503",
    again: "yes",
  },
  { name: "503", handler: json(503, problem), failure: "ApiError 503", again: "yes" },
  { name: "HTML 502", handler: plain(502, "<h1>", html), failure: "ApiError 502", again: "yes" },
  { name: "401", handler: json(401, problem), failure: "ApiError 401", again: "refresh" },
  { name: "400", handler: json(400, problem), failure: "ApiError 400", again: "no" },
  { name: "broken JSON", handler: plain(200, '{"id'), failure: "DecodeError 200", again: "no" },
  {
    name: "redirect elsewhere",
    handler: plain(302, "", { location: "http://127.0.0.1:1/" }),
    failure: "ApiError 302",
    again: "no",
  },
];
