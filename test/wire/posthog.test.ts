import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as posthog from "@quillgen/posthog";
import { bundleCorrected, operationsOf } from "../spec/documents.js";
import { expectOutcome, expectRequest } from "./compare.js";
import { startLoopback, type Loopback } from "./loopback.js";
import { key, pages, project, rows } from "./posthog/index.js";
import type { WireRequest, WireRow } from "./row.js";

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

const options = () => ({ auth: key, server: server.url, context: { project_id: project } });

/** The ways to make one and the same call. */
const forms = {
  "by resource": (op: string, input: unknown) => {
    const method = at(posthog.createPostHog(options()), op.split("."));
    return method(input);
  },
  alone: (op: string, input: unknown) => operation(op)(posthog.createClient(options()), input),
  "through the client": (op: string, input: unknown) =>
    posthog.createClient(options()).call(operation(op) as never, input as never),
};

function operation(op: string) {
  const [last, ...path] = op.split(".").toReversed();
  const name = path.toReversed().map((part, index) => (index === 0 ? part : capital(part)));
  const module = name.join("");
  return at(posthog, [module === "exports" ? "exports_" : module, last!]);
}

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

function at(from: object, path: readonly string[]) {
  const found = path.reduce<any>((value, name) => value?.[name], from);
  expect(found, path.join(".")).toBeTypeOf("function");
  return found as (...args: readonly unknown[]) => any;
}

/** What every request of the table has beside what its row says. */
const complete = (request: WireRequest): WireRequest => ({
  ...request,
  headers: { authorization: `Bearer ${key}`, cookie: null, ...request.headers },
});

describe.each(Object.entries(forms))("calls %s", (_, call) => {
  test.each(rows.map((row) => [`${row.op}: ${row.shows}`, row] as const))("%s", async (_, row) => {
    server.expect(...(row.answer === undefined ? [] : [row.answer]));
    await expectOutcome(call(row.op, row.input), row.outcome, posthog);
    expect(server.seen).toHaveLength(row.request === undefined ? 0 : 1);
    if (row.request) await expectRequest(server.seen[0], complete(row.request));
  });
});

describe("without throwing", () => {
  const failing = rows.filter((row) => row.answer && "error" in row.outcome, posthog);
  test.each(failing.map((row) => [`${row.op}: ${row.shows}`, row] as const))(
    "%s",
    async (_, row: WireRow) => {
      server.expect(row.answer!);
      const result = await forms["by resource"](row.op, row.input).result();
      const { error } = row.outcome as Extract<WireRow["outcome"], { error: object }>;
      expect(result).toMatchObject({ ok: false, status: error.status, body: error.body });
    },
  );
});

describe("pages", () => {
  test.each(pages.map((row) => [`${row.op}: ${row.shows}`, row] as const))("%s", async (_, row) => {
    server.expect(...row.exchanges.map(({ answer }) => answer));
    const items: unknown[] = [];
    for await (const item of forms["by resource"](row.op, row.input)) items.push(item);
    expect(items).toEqual(row.items);
    expect(server.seen).toHaveLength(row.exchanges.length);
    for (const [index, { request }] of row.exchanges.entries()) {
      await expectRequest(server.seen[index], complete(request));
    }
  });
});

test("the table has a row for each operation of the document", async () => {
  const documented = operationsOf(await bundleCorrected()).map(({ op }) => op.operationId);
  expect(new Set(rows.map(({ op }) => op))).toEqual(new Set(documented));
});
