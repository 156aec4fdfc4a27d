import { join } from "node:path";
import * as posthog from "@quillgen/posthog";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock, type Mock } from "../../generator/mock/index.js";
import { makeFolder, type Folder } from "../cli/folder.js";
import { overlayFile, repository, specFile } from "../spec/documents.js";
import { expectOutcome, expectRequest } from "../wire/compare.js";
import { rows as kinds } from "../wire/kinds/rows.js";
import { key, pages, project, rows } from "../wire/posthog/index.js";
import type { WireRequest } from "../wire/row.js";
import { mockAnswer, seenOf, visible } from "./wire-answers.js";

describe("the wire table against the mock server", () => {
  let mock: Mock;
  let call: (op: string, input: unknown) => any;
  beforeAll(async () => {
    mock = await startMock({ spec: specFile, overlays: [overlayFile], cwd: repository });
    const context = { project_id: project };
    const client = posthog.createPostHog({ auth: key, server: mock.url, context, attempts: 1 });
    call = (op, input) => op.split(".").reduce<any>((value, name) => value[name], client)(input);
  });
  afterAll(() => mock.stop());

  const complete = (request: WireRequest): WireRequest => ({
    ...request,
    headers: { authorization: `Bearer ${key}`, ...request.headers },
  });

  test.each(rows.map((row) => [`${row.op}: ${row.shows}`, row] as const))("%s", async (_, row) => {
    mock.answer(...(row.answer ? [mockAnswer(row.answer, mock.url)] : []));
    await expectOutcome(call(row.op, row.input), row.outcome, posthog);
    expect(mock.requests).toHaveLength(row.request === undefined ? 0 : 1);
    if (!row.request) return;
    const [exchange] = mock.requests;
    await expectRequest(seenOf(exchange!), complete(row.request));
    expect(exchange!.problems).toEqual([]);
    expect(exchange!.operation).toBe(row.op);
    const wanted = visible(row.input, { project_id: project });
    expect(exchange!.input).toEqual(wanted);
  });

  test.each(pages.map((row) => [`${row.op}: ${row.shows}`, row] as const))("%s", async (_, row) => {
    mock.answer(...row.exchanges.map(({ answer }) => mockAnswer(answer, mock.url)));
    const items: unknown[] = [];
    for await (const item of call(row.op, row.input)) items.push(item);
    expect(items).toEqual(row.items);
    expect(mock.requests).toHaveLength(row.exchanges.length);
    for (const [index, { request }] of row.exchanges.entries()) {
      await expectRequest(seenOf(mock.requests[index]!), complete(request));
      expect(mock.requests[index]!.problems).toEqual([]);
    }
  });
});

describe("every kind of parameter and body against the mock server", () => {
  const spec = join(repository, "test/wire/kinds/api.yaml");
  let folder: Folder;
  let mock: Mock;
  let api: any;
  beforeAll(async () => {
    folder = makeFolder({}, { keep: true });
    await folder.quillgen("generate", spec, "--out", "src");
    api = await import(join(folder.path, "src/index.ts"));
    mock = await startMock({ spec });
  });
  afterAll(async () => {
    await mock.stop();
    folder.remove();
  });

  test.each(kinds.map((row) => [`${row.op}: ${row.shows}`, row] as const))("%s", async (_, row) => {
    const client = api.createClient({ server: mock.url });
    const [resource, name] = row.op.split(".") as [string, string];
    mock.answer(mockAnswer(row.answer!, mock.url));
    await expectOutcome(api[resource][name](client, row.input), row.outcome, api);
    const [exchange] = mock.requests;
    await expectRequest(seenOf(exchange!), row.request!);
    expect(exchange!.problems).toEqual([]);
    expect(await texts(exchange!.input)).toEqual(await texts(visible(row.input)));
  });
});

/** The same with files as their names, types and texts, which can be compared. */
async function texts(value: unknown): Promise<unknown> {
  if (value instanceof File) {
    return { name: value.name, type: value.type, text: await value.text() };
  }
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Promise.all(value.map(texts));
  const entries = Object.entries(value).map(async ([name, each]) => [name, await texts(each)]);
  return Object.fromEntries(await Promise.all(entries));
}
