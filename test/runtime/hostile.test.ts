import { getEventListeners, setMaxListeners } from "node:events";
import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  cookieKey,
  chooseAnswer,
  empty,
  follow,
  formQuery,
  headers,
  hooks,
  jsonAnswer,
  keyless,
  linkPages,
  logging,
  matrixPath,
  oneScheme,
  pageByPage,
  queryKey,
  renamedQuery,
  RequestError,
  simplePath,
  sunsetWarnings,
  text,
  type OutgoingRequest,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json, plain } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

/** What comes from servers, callers and platforms that are wrong or mean harm. */

afterEach(() => {
  vi.restoreAllMocks();
});

const secret = "phx_s3cret";
const spelled = (value: unknown): string =>
  [inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value)].join();

describe("a key in the query", () => {
  const client = (url: string, more: object = {}) =>
    clientOf(url, { auth: secret, ...more }, oneScheme(queryKey("api_key")));

  test("is not shown by the response", async () => {
    await using server = await faultServer(json(200, {}));
    const answered = await op()(client(server.url), {}).withResponse();
    expect(answered.response.url).toBe(`${server.url}/things?api_key=***`);
    expect(spelled([answered, await op()(client(server.url), {}).result()])).not.toContain(secret);
    expect(server.received[0]!.url).toBe(`/things?api_key=${secret}`);
  });

  test("nor by the response after a redirect", async () => {
    const redirect = (location: string) => plain(302, "", { location });
    await using server = await faultServer(
      inTurn(redirect(`/moved?api_key=${secret}`), json(200, {})),
    );
    const { response } = await op({ fetch: follow })(client(server.url), {}).withResponse();
    expect(response.url).toBe(`${server.url}/moved?api_key=***`);
  });

  test("nor where the service repeats it in a link: by hooks, logs, and errors", async () => {
    const next = `/x?api_key=${secret}&offset=1`;
    await using server = await faultServer(
      inTurn(json(200, { results: [1], next }), json(400, {})),
    );
    const log: unknown[] = [];
    const watch = hooks(
      logging((event) => log.push(event)),
      { before: ({ url }) => void log.push(url) },
    );
    const list = op<any>({ extend: keyless(["api_key"], linkPages("results")) });
    const iterate = async (): Promise<void> => {
      for await (const item of list(client(server.url, { hooks: watch }), {})) log.push(item);
    };
    log.push(await failureOf(iterate()));
    expect(spelled(log)).not.toContain(secret);
    expect(server.received[1]!.url).toBe(`/things?offset=1&api_key=${secret}`);
    const pages = pageByPage(list);
    const failure = await failureOf(
      pages.at(client(server.url), {}, pages.after({}, [{ results: [1], next }])!),
    );
    expect(failure.request.url).toBe(`${server.url}/things?offset=1`);
  });
});

describe("values that would be something else", () => {
  const client = clientOf("http://127.0.0.1:1", { attempts: 1 });

  test.each(["%2e%2e", "%2E%2e", "%2e", ".%2e", "%2e."])(
    "%s in a path that allows reserved characters stays text",
    async (value) => {
      await using server = await faultServer(json(200, {}));
      const reserved = simplePath("id", { reserved: true });
      await op({ path: ["/a/", reserved, "/b"] })(clientOf(server.url), { id: value });
      expect(decodeURIComponent(server.received[0]!.url)).toBe(`/a/${value}/b`);
      expect(server.received[0]!.url).not.toMatch(/%2e/i);
    },
  );

  test.each([
    ["a lone surrogate in the path", { path: ["/a/", "id"] }, { id: "\ud800" }],
    ["a lone surrogate in the query", { query: ["id"] }, { id: "a\udfff" }],
    ["a list without anything in the path", { path: ["/a/", simplePath("id")] }, { id: [] }],
    ["nothing in style matrix", { path: ["/a/", matrixPath("id")] }, { id: {} }],
    ["a line break in a header", { parts: [headers("x-a")] }, { "x-a": "a\r\nx-b: c" }],
    ["a NUL in a header", { parts: [headers("x-a")] }, { "x-a": "a\0b" }],
    ["a circle in a body", { parts: [] }, undefined],
  ] as const)("%s is refused", async (_, definition, input) => {
    if (input === undefined) {
      const body: Record<string, unknown> = {};
      body["body"] = body;
      const { json: jsonBody } = await import("../../templates/runtime/bodies/json.js");
      const error = await failureOf(op({ parts: [jsonBody] })(client, { body }));
      expect(error).toBeInstanceOf(RequestError);
      return;
    }
    const error = await failureOf(op(definition as object)(client, input));
    expect(error).toBeInstanceOf(RequestError);
  });

  test("dates write themselves, nothing in a list is left out, and a header of nothing is none", async () => {
    await using server = await faultServer(json(200, {}));
    const when = new Date(0);
    const path = ["/", "when"];
    const parts = [headers("x-none", "x-empty")];
    const dated = op({ path, query: ["when", renamedQuery("list", "l")], parts });
    const input = { when, list: ["a", null, undefined, "b"], "x-none": [], "x-empty": "" };
    await dated(clientOf(server.url), input);
    const [{ url, headers: sent }] = server.received as any;
    const text = "1970-01-01T00%3A00%3A00.000Z";
    expect(url).toBe(`/${text}?when=${text}&l=a&l=b`);
    expect([sent["x-none"], sent["x-empty"]]).toEqual([undefined, ""]);
  });

  test("nothing in a list of the query is left out", async () => {
    await using server = await faultServer(json(200, {}));
    const things = op({ query: ["a", formQuery("b")] });
    await things(clientOf(server.url), { a: [1, null, undefined, 0], b: [null, 2] });
    await things(clientOf(server.url), { a: [null], b: [] });
    expect(server.received.map(({ url }) => url)).toEqual(["/things?a=1&a=0&b=2", "/things"]);
  });
});

describe("answers", () => {
  test("of several media types, one of which has parameters", async () => {
    const answer = chooseAnswer({
      "application/json; charset=utf-8": jsonAnswer,
      "text/csv; header=present": text("text/csv"),
    });
    await using server = await faultServer(
      inTurn(
        plain(200, "a;b", { "content-type": "Text/CSV;charset=utf-8" }),
        json(200, { a: 1 }),
        plain(204, ""),
      ),
    );
    const get = op({ answer });
    const client = clientOf(server.url);
    expect([await get(client, {}), await get(client, {}), await get(client, {})]).toEqual([
      "a;b",
      { a: 1 },
      undefined,
    ]);
    expect(server.received[0]!.headers.accept).toBe(
      "application/json; charset=utf-8, text/csv; header=present",
    );
  });

  test("of several media types or nothing", async () => {
    const answer = chooseAnswer({ "application/json": jsonAnswer, "text/csv": text(), "": empty });
    await using server = await faultServer(inTurn(plain(202, ""), json(200, 1)));
    const get = op({ answer });
    expect(await get(clientOf(server.url), {})).toBeUndefined();
    expect(await get(clientOf(server.url), {})).toBe(1);
    expect(server.received[0]!.headers.accept).toBe("application/json, text/csv");
  });

  test("with control characters: a message is one line without them", async () => {
    await using server = await faultServer(plain(400, "a\r\n\u001b[2Jb\u2028c\u0085d\0e"));
    const error = await failureOf(op()(clientOf(server.url), {}));
    expect(error.message).toBe("GET /things → 400 a [2Jb c d e");
  });

  test("that announce another end each time: one warning an operation", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    await using server = await faultServer((answer, _, count) => {
      json(200, {}, { sunset: `${count}` })(answer, _, count);
    });
    const told: string[] = [];
    for (const watch of [sunsetWarnings(), sunsetWarnings((line) => told.push(line))]) {
      const client = clientOf(server.url, { hooks: hooks(watch) });
      for (let count = 0; count < 3; count++) await op({ id: "ends" })(client, {});
    }
    expect(warn.mock.calls).toEqual([["ends will be gone at 1"]]);
    expect(told).toEqual(["ends will be gone at 4"]);
  });
});

describe("a fetch of one's own", () => {
  test.each<readonly [string, (...args: any) => any]>([
    [
      "throws at once",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects with nothing", () => Promise.reject()],
    ["answers nothing", () => Promise.resolve()],
    [
      "answers with a body that somebody else reads",
      () => {
        const response = new Response("{}");
        response.body!.getReader();
        return Promise.resolve(response);
      },
    ],
    [
      "answers with a body that was read",
      async () => {
        const response = new Response("{}");
        await response.text();
        return response;
      },
    ],
  ])("%s", async (_, fetch) => {
    const error = await failureOf(op()(clientOf("http://a", { fetch, attempts: 2 }), {}));
    expect(error).toMatchObject({ name: "ConnectionError", attempts: 2 });
  });

  test("is called without a `this`, as browsers ask", async () => {
    const seen: unknown[] = [];
    async function fetch(this: unknown): Promise<Response> {
      seen.push(this);
      return new Response("{}");
    }
    await op()(clientOf("http://a", { fetch }), {});
    await op({ fetch: follow })(clientOf("http://a", { fetch }), {});
    expect(seen).toEqual([undefined, undefined]);
  });
});

test("one signal for many calls that it may have: no warning", async () => {
  await using server = await faultServer(json(200, {}));
  const warnings: Error[] = [];
  const listener = (warning: Error): number => warnings.push(warning);
  process.on("warning", listener);
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const client = clientOf(server.url);
  await Promise.all(Array.from({ length: 50 }, () => op()(client, {}, { signal })));
  process.off("warning", listener);
  expect(warnings).toEqual([]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("one signal for many calls: no listener is left", async () => {
  await using server = await faultServer(json(200, {}));
  const { signal } = new AbortController();
  const client = clientOf(server.url);
  // Beyond ten at once, some platforms warn of what looks like a leak.
  await Promise.all(Array.from({ length: 9 }, () => op()(client, {}, { signal })));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a credential with characters of a cookie or a query stays one", () => {
  // What a server has set, encoded or not, goes back as it was set.
  for (const [key, sent] of [
    ["a;b=c", "a%3Bb=c"],
    ["a&b=c", "a&b=c"],
    ["a b", "a%20b"],
    ["ä", "%C3%A4"],
    ["a%3Bb", "a%3Bb"],
    ['"a,b\\"\r\n', "%22a%2Cb%5C%22%0D%0A"],
  ] as const) {
    const request = { url: "http://a/x?y=1#", headers: new Headers() } as OutgoingRequest;
    const secrets: string[] = [];
    cookieKey("sid")(request, key, secrets);
    expect(request.headers.get("cookie")).toBe(`sid=${sent}`);
    expect(secrets).toEqual([sent]);
  }
});
