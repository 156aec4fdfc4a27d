import { createPostHog } from "@quillgen/posthog";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../generator/mock/index.js";
import {
  bundleCorrected,
  operationsOf,
  overlayFile,
  repository,
  specFile,
} from "../spec/documents.js";
import { exampleInput } from "../wire/example-input.js";
import { badRequests, type BadRequest, type PlainRequest } from "./bad-requests.js";

const document = await bundleCorrected();
const keys = { phx_good: ["*"], phx_narrow: ["something_else:read"] };

let mock: Mock;
let bad: readonly BadRequest[];
const good = new Map<string, PlainRequest>();

beforeAll(async () => {
  mock = await startMock({ spec: specFile, overlays: [overlayFile], cwd: repository, keys });
  const context = { project_id: "7" };
  const client = createPostHog({ auth: "phx_good", server: mock.url, attempts: 1, context });
  for (const operation of operationsOf(document)) {
    const id: string = operation.op.operationId;
    mock.answer();
    const method = id.split(".").reduce((value: any, name) => value[name], client) as any;
    await method(exampleInput(document, operation)).result();
    good.set(id, plain(mock.requests[0]!));
  }
  bad = badRequests(document, (id) => good.get(id)!, 200, "2026");
});
afterAll(() => mock.stop());

function plain({ method, url, headers, body }: Mock["requests"][number]): PlainRequest {
  const kept = ["authorization", "content-type", "accept"].flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])] as const],
  );
  const text = new TextDecoder().decode(body);
  return { method, url, headers: Object.fromEntries(kept), ...(text && { body: text }) };
}

const send = ({ url, ...request }: PlainRequest) => fetch(mock.origin + url, request);

test("the requests that are made wrong are good ones", async () => {
  expect(good.size).toBe(63);
  for (const [id, request] of good) {
    mock.answer();
    await send(request);
    expect(mock.requests[0], id).toMatchObject({ operation: id, problems: [] });
  }
});

test("200 bad requests are refused, each with its reason, its place and a readable body", async () => {
  expect(bad).toHaveLength(200);
  const reasons = new Set<string>();
  for (const { title, request, status, code, message, pointer } of bad) {
    mock.answer();
    const response = await send(request);
    const text = await response.text();
    expect({ title, status: response.status, text }).toMatchObject({ title, status });
    expect(response.headers.get("x-mock-problem"), title).toBe(code);
    const [exchange] = mock.requests;
    const problem = exchange!.problems.find((each) => each.code === code)!;
    expect(problem.message, title).toMatch(message);
    if (pointer) expect(problem.place!.pointer, title).toMatch(pointer);
    // Where nothing is described there is no place; all others stand in the files of the description.
    if (status !== 404 && status !== 405) expect(problem.place!.file, title).toMatch(/^spec\//);
    const body = JSON.parse(text);
    expect(body.detail ?? body.message, title).toContain(problem.message);
    if (problem.place) expect(body.detail ?? body.message, title).toMatch(/\(spec\/\S+:\d+:\d+\)/);
    reasons.add(code);
  }
  expect([...reasons].toSorted()).toEqual([
    "request-body-invalid",
    "request-body-missing",
    "request-body-unexpected",
    "request-body-unreadable",
    "request-forbidden",
    "request-media-type-unknown",
    "request-method-unknown",
    "request-not-acceptable",
    "request-param-invalid",
    "request-param-missing",
    "request-path-unknown",
    "request-unauthorized",
  ]);
});
