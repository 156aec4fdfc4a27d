import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../cli/folder.js";
import { inTurn, json, plain, reset, silence } from "../runtime/faults/answers.js";
import { faultServer, type FaultServer, type Handler } from "../runtime/faults/server.js";
import { repository } from "../spec/documents.js";
import { describeInChromium } from "./chromium.js";
import { acrossOrigins, serveProgram } from "./site.js";

/** What the tests call in the page: the packages as a user bundles them. */
const program = `
  import { createPostHog } from "@quillgen/posthog";
  import * as kinds from "kinds";

  const posthog = (server) =>
    createPostHog({ auth: "phx_key", server, context: { project_id: "1" }, backoff: 1 });
  const collect = async (list) => {
    const all = [];
    for await (const { name } of list) all.push(name);
    return all;
  };
  const failure = (call) => call.then(
    () => "none",
    ({ name, message, status, attempts }) => ({ name, message, status, attempts }),
  );

  globalThis.programs = {
    list: async (server) => (await posthog(server).datasets.list({ limit: 2 })).results,
    pages: (server) => collect(posthog(server).datasets.list({ limit: 2 })),
    first: (server, limit) => collect(posthog(server).datasets.list().items(limit)),
    create: (server) => posthog(server).datasets.create({ body: { name: "a" } }),
    failing: (server) => failure(posthog(server).datasets.list()),
    late: (server) => failure(posthog(server).datasets.list({}, { timeout: 50, attempts: 1 })),
    stopped: (server) => {
      const controller = new AbortController();
      const call = posthog(server).datasets.list({}, { signal: controller.signal });
      setTimeout(() => controller.abort(), 50);
      return failure(call);
    },
    upload: (server) =>
      kinds.bodies.upload(kinds.createClient({ server }), {
        body: {
          title: "Ünder",
          meta: { size: 3 },
          file: new File(["a;b"], "up.csv", { type: "text/csv" }),
        },
      }),
    bytes: async (server) => {
      const body = new Uint8Array([0, 255, 10]);
      const blob = await kinds.bodies.bytes(kinds.createClient({ server }), { body });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    streamed: async (server) => {
      const call = kinds.bodies.bytes(kinds.createClient({ server }), { body: new Blob(["x"]) });
      const reader = (await call.stream()).getReader();
      let length = 0;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return length;
        length += value.length;
      }
    },
  };
`;

/** Five datasets, two a page; the links lead elsewhere, as those of servers behind TLS do. */
const datasets: Handler = (answer, { url }) => {
  const from = +(new URL(url, "http://x").searchParams.get("offset") ?? 0);
  const results = ["a", "b", "c", "d", "e"].slice(from, from + 2).map((name) => ({ name }));
  const next = from + 2 < 5 ? `http://elsewhere.invalid/?limit=2&offset=${from + 2}` : null;
  answer.writeHead(200, { "content-type": "application/json" });
  answer.end(JSON.stringify({ count: 5, next, previous: null, results }));
};

describeInChromium("the generated client in Chromium", (browser) => {
  let site: FaultServer;
  let page: Page;
  beforeAll(async () => {
    const folder = makeFolder({}, { keep: true });
    try {
      const document = join(repository, "test/wire/kinds/api.yaml");
      expect(await folder.quillgen("generate", document, "--out", "src")).toMatchObject({
        code: 0,
      });
      site = await serveProgram(program, { kinds: join(folder.path, "src/index.ts") });
    } finally {
      folder.remove();
    }
    page = await browser().newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(site.url);
    await page.waitForFunction("globalThis.programs");
  });
  afterAll(async () => {
    await page?.close();
    await site?.[Symbol.asyncDispose]();
  });

  /** Runs a program of the page against a service; also what was asked, preflights aside. */
  async function run(name: string, handler: Handler, ...args: readonly unknown[]) {
    await using service = await faultServer(acrossOrigins(handler));
    const call = `programs.${name}(...${JSON.stringify([service.url, ...args])})`;
    const value: unknown = await page.evaluate(call);
    return { value, asked: service.received.filter(({ method }) => method !== "OPTIONS") };
  }

  test("lists", async () => {
    const { value, asked } = await run("list", datasets);
    expect(value).toEqual([{ name: "a" }, { name: "b" }]);
    expect(asked.map(({ url }) => url)).toEqual(["/api/environments/1/datasets/?limit=2"]);
    expect(asked[0]!.headers.authorization).toBe("Bearer phx_key");
  });

  test("pages", async () => {
    const { value, asked } = await run("pages", datasets);
    expect(value).toEqual(["a", "b", "c", "d", "e"]);
    expect(asked.map(({ url }) => url.replace(/.*\?/, ""))).toEqual([
      "limit=2",
      "limit=2&offset=2",
      "limit=2&offset=4",
    ]);
  });

  test("pages, no further than asked", async () => {
    const { value, asked } = await run("first", datasets, 3);
    expect(value).toEqual(["a", "b", "c"]);
    expect(asked).toHaveLength(2);
  });

  test("sends JSON", async () => {
    const { value, asked } = await run("create", json(201, { id: "7" }));
    expect(value).toEqual({ id: "7" });
    expect([`${asked[0]!.body}`, asked[0]!.headers["content-type"]]).toEqual([
      '{"name":"a"}',
      "application/json",
    ]);
  });

  test("uploads a file among fields", async () => {
    const { value, asked } = await run("upload", json(201, { id: 7 }));
    expect(value).toEqual({ id: 7 });
    const { body, headers } = asked[0]!;
    const type = headers["content-type"]!;
    const sent = await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
    const file = sent.get("file") as File;
    expect([sent.get("title"), file.name, file.type, await file.text()]).toEqual([
      "Ünder",
      "up.csv",
      "text/csv",
      "a;b",
    ]);
    // A part without a file name is none of the files, whatever its type.
    expect(sent.get("meta")).toBe('{"size":3}');
    expect(`${body}`).toContain("content-type: application/json\r\n\r\n{");
  });

  test("uploads bytes, and downloads them", async () => {
    const { value, asked } = await run("bytes", (answer, { body }) => {
      answer.writeHead(200, { "content-type": "application/octet-stream" }).end(body);
    });
    expect(value).toEqual([0, 255, 10]);
    expect(asked[0]!.headers["content-type"]).toBe("application/octet-stream");
  });

  test("downloads a stream", async () => {
    const { value } = await run("streamed", plain(200, "x".repeat(300_000)));
    expect(value).toBe(300_000);
  });

  test("tries again after faults", async () => {
    const { value, asked } = await run("list", inTurn(json(503, {}), datasets));
    expect(value).toHaveLength(2);
    expect(asked).toHaveLength(2);
  });

  test.each<readonly [string, Handler, string, object]>([
    [
      "an error of the API",
      json(403, { type: "permission", detail: "No." }),
      "failing",
      { name: "ApiError", status: 403, attempts: 1 },
    ],
    ["no answer", reset, "failing", { name: "ConnectionError", attempts: 3 }],
    ["HTML", plain(200, "<p>"), "failing", { name: "DecodeError", status: 200 }],
    ["a time limit", silence, "late", { name: "TimeoutError" }],
    ["the caller's signal", silence, "stopped", { name: "AbortError" }],
    [
      "a redirect, which browsers hide",
      plain(302, "", { location: "http://elsewhere.invalid/" }),
      "failing",
      { name: "ApiError", status: 0 },
    ],
  ])("fails as everywhere: %s", async (_, handler, name, want) => {
    expect((await run(name, handler)).value).toMatchObject(want);
  });
});
