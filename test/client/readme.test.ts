import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NotFoundError } from "@quillgen/posthog";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { compilers } from "../compile/compile.js";
import { repository } from "../spec/documents.js";
import { startLoopback, type Loopback } from "../wire/loopback.js";
import type { WireAnswer } from "../wire/row.js";
import { compileCode } from "./compile-code.js";
import { readmeBlocks } from "./readme-blocks.js";

const readme = readFileSync(join(repository, "generated/posthog/README.md"), "utf8");

const blocks = readmeBlocks(readme);

/** The client of the first section, which the others go on with. */
const client = blocks.get("A first call")!.replace(/^const answer.*\n/m, "");
const whole = (heading: string) => {
  const code = blocks.get(heading)!;
  return /\bposthog[.,]/.test(code) && !code.includes("const posthog") ? client + code : code;
};

const folder = mkdtempSync(join(import.meta.dirname, "readme-"));
let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
  vi.stubEnv("POSTHOG_API_KEY", "phx_key");
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await server.close();
});

/** Runs the code of a section against a service; what it exports, printed, and asked for. */
async function run(heading: string, ...answers: readonly WireAnswer[]) {
  const printed: unknown[][] = [];
  vi.spyOn(console, "log").mockImplementation((...words) => void printed.push(words));
  server.expect(...answers);
  const text = whole(heading).replace(/(create\w+)\(\{/, `$1({ server: "${server.url}",`);
  const file = join(folder, `${heading.toLowerCase().replaceAll(" ", "-")}-run.ts`);
  writeFileSync(file, text);
  const exported = await import(pathToFileURL(file).href);
  return { exported, printed, asked: () => server.seen };
}

const page = (names: readonly string[], next: string | null = null): WireAnswer => ({
  status: 200,
  body: {
    json: { count: 3, next, previous: null, results: names.map((name) => ({ name })) },
  },
});
const more = "http://elsewhere.invalid/?offset=2";
const twoPages = [page(["a", "b"], more), page(["c"])];
const list = "/api/environments/12345/datasets/";

test.each(compilers)("all code of the README compiles with %s", async (compiler) => {
  for (const heading of blocks.keys()) {
    const name = `${heading.toLowerCase().replaceAll(" ", "-")}.ts`;
    writeFileSync(join(folder, name), `${whole(heading)}\nexport {};\n`);
  }
  expect(await compileCode(compiler, folder)).toBe("");
});

test.each(["A first call", "Small bundles"])("%s", async (heading) => {
  const { asked } = await run(heading, page(["a"]));
  expect(asked().map(({ url, headers }) => [url, headers["authorization"]])).toEqual([
    [list, "Bearer phx_key"],
  ]);
});

test("Pages", async () => {
  const { printed, asked } = await run("Pages", ...twoPages, ...twoPages, ...twoPages);
  const names = ["a", "b", "c"].map((name) => [{ name }]);
  expect(printed.slice(0, 6)).toEqual([...names, ...names]);
  expect(printed.slice(6)).toMatchObject([
    [{ results: [{ name: "a" }, { name: "b" }] }],
    [{ results: [{ name: "c" }] }],
  ]);
  expect(asked().map(({ url }) => url)).toEqual(
    Array.from({ length: 3 }, () => [list, `${list}?offset=2`]).flat(),
  );
});

test("Downloads", async () => {
  const bytes = { status: 200, body: { text: "a;b", type: "text/csv" } } as const;
  const { exported } = await run("Downloads");
  server.expect(bytes, bytes, bytes);
  const { blob, text, stream } = await exported.download({ id: 1 });
  expect([await blob.text(), blob.type, text]).toEqual(["a;b", "text/csv", "a;b"]);
  expect(await new Response(stream).text()).toBe("a;b");
});

test.each<readonly [string, WireAnswer, readonly unknown[]]>([
  ["rate limits", { status: 429, headers: { "retry-after": "700" } }, ["700"]],
  [
    "errors of the API",
    { status: 404, body: { json: { detail: "Gone." } } },
    [404, { detail: "Gone." }],
  ],
  [
    "answers that are none",
    { status: 200, body: { text: "<p>", type: "text/html" } },
    [`GET ${list} → 200 bad JSON`, 1],
  ],
])("Errors: %s", async (name, answer, want) => {
  blocks.set(name, blocks.get("Errors")!);
  const { printed } = await run(name, answer);
  blocks.delete(name);
  expect(printed).toEqual([want]);
});

test("Errors as values", async () => {
  const { printed } = await run("Errors as values", {
    status: 403,
    body: { json: { detail: "No." } },
  });
  expect(printed).toEqual([[403, { detail: "No." }, `GET ${list} → 403 No.`]]);
});

test("Status and headers", async () => {
  const headers = { date: "Sat, 01 Nov 2025 00:00:00 GMT" };
  const { printed } = await run("Status and headers", { ...page(["a"]), headers });
  expect(printed).toMatchObject([[{ count: 3 }, 200, headers.date]]);
});

test("Retries", async () => {
  const { printed, exported } = await run("Retries", page(["a"]));
  expect(printed).toHaveLength(1);
  const busy = { status: 503, headers: { "retry-after": "0" } };
  server.expect(busy, { status: 201, body: { json: { id: "7" } } });
  expect(await exported.insistent.datasets.create({ body: { name: "a" } })).toEqual({ id: "7" });
  expect(server.seen).toHaveLength(2);
});

test("Limits of time", async () => {
  const { printed, exported } = await run("Limits of time", page(["a"]));
  expect(printed).toMatchObject([[{ count: 3 }]]);
  exported.stop();
});

test("Credentials", async () => {
  const { exported } = await run("Credentials");
  server.expect({ status: 401 }, page(["a"]), page(["b"]));
  await exported.renewing.datasets.list();
  await exported.renewing.datasets.list();
  expect(server.seen.map(({ headers }) => headers["authorization"])).toEqual([
    "Bearer key 1",
    "Bearer key 2",
    "Bearer key 2",
  ]);
});

test("Safe requests", async () => {
  const { printed, asked } = await run("Safe requests");
  expect(printed).toEqual([["RequestError"]]);
  expect(asked()).toEqual([]);
});

test("Other clients", async () => {
  const count = vi.spyOn(console, "count").mockImplementation(() => {});
  const { exported } = await run("Other clients");
  server.expect(page([]), page([]), page([]), page([]), { status: 404 });
  await exported.other.datasets.list();
  await exported.same.datasets.list();
  await exported.traced.datasets.list();
  await exported.counted.datasets.list();
  const failure = await exported.local.with({ server: server.url }).datasets.list().result();
  expect(failure.error).toBeInstanceOf(NotFoundError);
  const others = server.seen.slice(0, 2).map(({ url }) => url);
  expect(others).toEqual(Array(2).fill(list.replace("12345", "67890")));
  expect(server.seen[2]!.headers["x-team"]).toBe("checkout");
  expect(count.mock.calls).toEqual([["GET"]]);
});

test("Hooks and logs", async () => {
  const busy = { status: 503, headers: { "retry-after": "0" } };
  const { printed, asked } = await run("Hooks and logs", busy, page(["a"]));
  expect(printed).toMatchObject([
    [{ event: "request", attempt: 1 }],
    [`GET ${list} → 503 Service Unavailable`],
    [{ event: "error", status: 503 }],
    [{ event: "request", attempt: 2 }],
    [2, 0],
    [200],
    [{ event: "response", status: 200 }],
  ]);
  expect(JSON.stringify(printed)).not.toContain("phx_key");
  expect(asked()[0]!.headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
});

test("Previews", async () => {
  const { printed, asked } = await run("Previews");
  const url = `${server.url}${list}`;
  expect(printed).toEqual([["GET", url, expect.stringMatching(/^curl -X GET .*Bearer \*\*\*/)]]);
  expect(asked()).toEqual([]);
});

test("Validation", async () => {
  const { exported, printed } = await run("Validation");
  const issues = [{ message: "no" }];
  const schema = { "~standard": { version: 1, vendor: "test", validate: () => ({ issues }) } };
  server.expect(page(["a"]));
  expect(await exported.validated(schema).datasets.list()).toMatchObject({ count: 3 });
  expect(printed).toEqual([["datasets.list", issues]]);
});

test("What will go", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const headers = { sunset: "Sat, 31 Dec 2033 23:59:59 GMT" };
  await run("What will go", { ...page(["a"]), headers });
  expect(warn.mock.calls).toEqual([[`datasets.list will be gone at ${headers.sunset}`]]);
});

test("every section with code is run above", () => {
  const elsewhere = ["With openapi-fetch"];
  expect([...blocks.keys()]).toEqual([
    "A first call",
    "Small bundles",
    "Pages",
    "Downloads",
    "Errors",
    "Errors as values",
    "Status and headers",
    "Retries",
    "Limits of time",
    "Credentials",
    "Safe requests",
    "Other clients",
    "Hooks and logs",
    "Previews",
    "Validation",
    "What will go",
    ...elsewhere,
  ]);
});
