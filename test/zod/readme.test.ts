import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { datasets } from "@quillgen/posthog";
import { DecodeError, RequestError, type Client, type Drift } from "@quillgen/posthog/runtime";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { compile } from "../compile/compile.js";
import { startLoopback, type Loopback } from "../wire/loopback.js";

const readme = readFileSync(
  new URL("../../generated/posthog-zod/README.md", import.meta.url),
  "utf8",
);
const [values, forms, client] = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, text]) => text!);

let server: Loopback;
const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "readme-"));
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
  await server.close();
});

/** Writes code of the README down and imports it. */
async function load(name: string, text: string): Promise<any> {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, text);
  return import(pathToFileURL(file).href);
}

/** The client of the README, for the loopback server. */
async function loadClient(name: string, edit = (text: string) => text): Promise<Client> {
  const text = client!
    .replace('auth: "…"', 'auth: "phx_key"')
    .replace("createClient({", `createClient({ server: "${server.url}",`);
  return (await load(name, edit(text))).client;
}

const dataset = {
  id: "0190d0ad-5f3c-7000-8000-000000000000",
  name: "Checkout answers",
  created_at: "2025-06-01T12:00:00.5Z",
  updated_at: null,
  created_by: {
    id: 1,
    uuid: "0190d0ad-5f3c-7000-8000-000000000001",
    email: "ada@example.com",
    hedgehog_config: null,
  },
  team: 1,
};
const page = { count: 1, next: null, previous: null, results: [dataset] };

describe("the README of the package", () => {
  test("has code that compiles", async () => {
    for (const [index, text] of [values, forms, client].entries()) {
      writeFileSync(join(folder, `block${index}.ts`), text!);
    }
    const config = { extends: "../tsconfig.json", include: ["."], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    expect(await compile("typescript-7", folder)).toBe("");
  });

  test("reads values from anywhere", async () => {
    const { read } = await load("values", values!);
    expect(read(JSON.stringify(page))).toEqual(page);
    expect(() => read('{ "count": 1.5, "results": [] }')).toThrow(/count/);
  });

  test("tells the mistakes of a form", async () => {
    const { mistakes } = await load("forms", forms!);
    expect(mistakes({ name: "n", metadata: { any: 1 } })).toEqual([]);
    expect(mistakes({ name: "n".repeat(401) })).toEqual([expect.stringMatching(/^name: .*400/)]);
    expect(mistakes({})).toEqual([expect.stringMatching(/^name: /)]);
  });
});

describe("the client of the README", () => {
  const input = { project_id: "1" };

  test("gives what the service answers, as it is", async () => {
    const checking = await loadClient("fine");
    const answer = { ...page, more: [1], results: [{ ...dataset, more: { a: null } }] };
    server.expect({ status: 200, body: { json: answer } });
    expect(await datasets.list(checking, input)).toEqual(answer);
  });

  test("refuses an answer that is not what the document says", async () => {
    const checking = await loadClient("answer");
    server.expect({
      status: 200,
      body: { json: { ...page, results: [{ ...dataset, id: 7 }] } },
    });
    const error = await datasets.list(checking, input).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toMatch(/results\.0\.id/);
  });

  test("sends no body that the document forbids", async () => {
    const checking = await loadClient("body");
    server.expect({ status: 201, body: { json: dataset } });
    const body = { name: "n".repeat(401) };
    const error = await datasets
      .create(checking, { ...input, body })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RequestError);
    expect(String(error)).toMatch(/name/);
    expect(server.seen).toEqual([]);
  });

  test("only tells of it where it is asked to", async () => {
    const drifts: Drift[] = [];
    vi.stubGlobal("onDrift", (drift: Drift) => drifts.push(drift));
    const reporting = await loadClient("report", (text) =>
      text.replace("validation({", 'validation({ mode: "report", onDrift: globalThis.onDrift,'),
    );
    const answer = { ...page, count: "1" };
    server.expect({ status: 200, body: { json: answer } });
    expect(await datasets.list(reporting, input)).toEqual(answer);
    expect(drifts).toMatchObject([
      { operation: "datasets.list", side: "output", issues: [{ path: ["count"] }] },
    ]);
  });
});
