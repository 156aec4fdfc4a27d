import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  empty,
  hooks,
  logging,
  oneScheme,
  queryKey,
  RequestError,
  sunsetWarnings,
  deprecated,
  type LogEvent,
  bearer,
  cookieKey,
  headerKey,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json as answer, reset } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const secret = "phx_s3cret";

describe("hooks", () => {
  test("are told of each attempt, in their order", async () => {
    await using server = await faultServer(inTurn(reset, answer(503, {}), answer(200, {})));
    const told: string[] = [];
    const teller = (name: string) => ({
      before: () => void told.push(`${name} before`),
      after: () => void told.push(`${name} after`),
      retry: ({ attempt }: { attempt: number }) => void told.push(`${name} retry ${attempt}`),
      error: ({ name: error }: Error) => void told.push(`${name} ${error}`),
    });
    const client = clientOf(server.url, { hooks: hooks(teller("a"), teller("b")) });
    await op()(client, {});
    expect(told).toEqual([
      "a before",
      "b before",
      "b ConnectionError",
      "a ConnectionError",
      "a retry 2",
      "a before",
      "b retry 2",
      "b before",
      "b ApiError",
      "a ApiError",
      "a retry 3",
      "a before",
      "b retry 3",
      "b before",
      "b after",
      "a after",
    ]);
  });

  test("change the request, and see no credential", async () => {
    await using server = await faultServer(answer(200, {}));
    let seen = "";
    const change = hooks({
      before(request, info) {
        seen = inspect([request, info, [...request.headers]], { depth: 9 });
        request.headers.set("x-signed", "yes");
        request.url += "?added=1";
        request.method = "POST";
        request.body = "changed";
      },
    });
    const { response } = await op()(
      clientOf(server.url, { auth: secret, hooks: change }),
      {},
    ).withResponse();
    expect(response.status).toBe(200);
    expect(server.received[0]).toMatchObject({ method: "POST", url: "/things?added=1" });
    expect(server.received[0]!.headers).toMatchObject({
      "x-signed": "yes",
      authorization: `Bearer ${secret}`,
    });
    expect(`${server.received[0]!.body}`).toBe("changed");
    expect(seen).not.toContain(secret);
  });

  test("see no credential later either, in what they have kept", async () => {
    await using server = await faultServer(inTurn(answer(401, {}), answer(200, {})));
    const kept: unknown[] = [];
    const keep = hooks(
      {
        before: (request) => void kept.push(request),
        after: (answered) => void kept.push(answered),
      },
      async (request, send, info) => {
        kept.push(request, info);
        return send();
      },
    );
    for (const scheme of [bearer, headerKey("x-key"), cookieKey("sid"), queryKey("key")]) {
      const client = clientOf(server.url, { auth: () => secret, hooks: keep }, oneScheme(scheme));
      await op()(client, {});
      const shown = inspect(kept, { depth: 20, showHidden: true, getters: true });
      expect(shown).not.toContain(secret);
    }
  });

  test("change the data", async () => {
    await using server = await faultServer(answer(200, { a: 1 }));
    const wrap = hooks({ after: ({ data, response }) => ({ data: { wrapped: data }, response }) });
    expect(await op()(clientOf(server.url, { hooks: wrap }), {})).toEqual({ wrapped: { a: 1 } });
  });

  test("what they throw fails the call", async () => {
    await using server = await faultServer(answer(200, {}));
    const fail = hooks({
      before() {
        throw new Error("not today");
      },
    });
    const error = await failureOf(op()(clientOf(server.url, { hooks: fail }), {}));
    expect(error).toBeInstanceOf(RequestError);
    expect(error.message).toBe("GET /things → not today");
    expect(server.received).toHaveLength(0);
  });

  test.each(["after", "error"] as const)(
    "what they throw %s the answer is no fault of the connection, and not repeated",
    async (when) => {
      await using server = await faultServer(answer(when == "after" ? 200 : 503, {}));
      const cause = new TypeError("not mine");
      const fail = hooks({
        [when]() {
          throw cause;
        },
      });
      const error = await failureOf(op()(clientOf(server.url, { hooks: fail }), {}));
      expect(error).toMatchObject({ name: "CallError", message: "GET /things → not mine", cause });
      expect(server.received).toHaveLength(1);
    },
  );

  test("are told how many attempts there were, and what failed before", async () => {
    await using server = await faultServer(
      inTurn(answer(500, {}), answer(503, {}), answer(200, {})),
    );
    const told: unknown[] = [];
    const tell = hooks({
      error: (error) => void told.push([error.attempts, (error.previous as any)?.status]),
    });
    await op({ answer: empty })(clientOf(server.url, { hooks: tell }), {});
    expect(told).toEqual([
      [1, undefined],
      [2, 500],
    ]);
  });
});

describe("the log", () => {
  test("is silent by default", async () => {
    const console = (["log", "info", "debug", "warn", "error"] as const).map((name) =>
      vi.spyOn(globalThis.console, name),
    );
    await using server = await faultServer(inTurn(reset, answer(404, {})));
    await failureOf(op()(clientOf(server.url), {}));
    for (const method of console) expect(method).not.toHaveBeenCalled();
  });

  test("has structured events, without secrets", async () => {
    await using server = await faultServer(inTurn(answer(503, {}), answer(200, {})));
    const events: LogEvent[] = [];
    const client = clientOf(
      server.url,
      { auth: secret, hooks: hooks(logging((event) => events.push(event))) },
      oneScheme(queryKey("key")),
    );
    await op({ query: ["q"] })(client, { q: 1 });
    const url = `${server.url}/things?q=1`;
    const about = { operation: "things.list", method: "GET", url };
    expect(events).toMatchObject([
      { event: "request", ...about, attempt: 1 },
      { event: "error", ...about, attempt: 1, status: 503 },
      { event: "request", ...about, attempt: 2 },
      { event: "response", ...about, attempt: 2, status: 200 },
    ]);
    expect(events[3]!.duration).toBeTypeOf("number");
    expect(JSON.stringify(events)).not.toContain(secret);
  });
});

describe("warnings come once", () => {
  test("of a deprecated operation", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    await using server = await faultServer(answer(200, {}));
    const old = op({ id: "old.list", parts: [deprecated("old.list")] });
    for (let count = 0; count < 3; count++) await old(clientOf(server.url), {});
    expect(warn.mock.calls).toEqual([["old.list is deprecated"]]);
  });

  test("of Deprecation and Sunset headers", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const gone = "Sat, 31 Dec 2027 23:59:59 GMT";
    await using server = await faultServer(
      inTurn(answer(200, {}, { deprecation: "@1700000000" }), answer(200, {}, { sunset: gone })),
    );
    const client = clientOf(server.url, { hooks: hooks(sunsetWarnings()) });
    for (const id of ["a", "b", "b", "b"]) await op({ id })(client, {});
    expect(warn.mock.calls).toEqual([
      ["a is deprecated by the service"],
      [`b will be gone at ${gone}`],
    ]);
  });
});
