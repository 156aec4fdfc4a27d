import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  basic,
  bearer,
  hooks,
  json,
  logging,
  multipart,
  oneScheme,
  preview,
  queryKey,
  RequestError,
  sunsetWarnings,
  validation,
  deprecated,
  type Drift,
  type LogEvent,
  type StandardSchema,
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
      "a before", "b before", "b ConnectionError", "a ConnectionError",
      "a retry 2", "a before", "b retry 2", "b before", "b ApiError", "a ApiError",
      "a retry 3", "a before", "b retry 3", "b before", "b after", "a after",
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
    const { response } = await op()(clientOf(server.url, { auth: secret, hooks: change }), {}).withResponse();
    expect(response.status).toBe(200);
    expect(server.received[0]).toMatchObject({ method: "POST", url: "/things?added=1" });
    expect(server.received[0]!.headers).toMatchObject({ "x-signed": "yes", authorization: `Bearer ${secret}` });
    expect(`${server.received[0]!.body}`).toBe("changed");
    expect(seen).not.toContain(secret);
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

describe("a preview", () => {
  const create = op<any>({
    method: "POST",
    path: ["/things/", "id"],
    query: ["q"],
    parts: [json],
  });

  test("gives method, URL, headers, body and a curl line, and sends nothing", async () => {
    await using server = await faultServer(answer(200, {}));
    const shown = await preview(
      clientOf(server.url, { auth: () => secret, headers: { "x-mine": "it's" } }),
      create,
      { id: "a b", q: 1, body: { name: "it's" } },
    );
    expect(shown).toEqual({
      method: "POST",
      url: `${server.url}/things/a%20b?q=1`,
      headers: {
        accept: "application/json",
        authorization: "Bearer ***",
        "content-type": "application/json",
        "x-mine": "it's",
      },
      body: `{"name":"it's"}`,
      curl:
        `curl -X POST '${server.url}/things/a%20b?q=1' -H 'accept: application/json'` +
        ` -H 'authorization: Bearer ***' -H 'content-type: application/json' -H 'x-mine: it'\\''s'` +
        ` --data-raw '{"name":"it'\\''s"}'`,
    });
    expect(server.received).toHaveLength(0);
  });

  test("blanks every kind of credential", async () => {
    const rows = [
      [basic, "authorization", "Basic ***"],
      [bearer, "authorization", "Bearer ***"],
    ] as const;
    for (const [scheme, header, want] of rows) {
      const client = clientOf("http://a", { auth: secret }, oneScheme(scheme));
      expect((await preview(client, op(), {})).headers[header]).toBe(want);
    }
    const client = clientOf("http://a", { auth: secret }, oneScheme(queryKey("key")));
    expect((await preview(client, op(), {})).url).toBe("http://a/things?key=***");
    expect((await preview(clientOf("http://a"), op(), {})).headers).toEqual({ accept: "application/json" });
  });

  test("shows what hooks make of the request", async () => {
    const sign = hooks({ before: ({ headers }) => headers.set("x-signed", "1") });
    const shown = await preview(clientOf("http://a", { hooks: sign }), op(), {});
    expect(shown.headers["x-signed"]).toBe("1");
  });

  test("shows forms with files", async () => {
    const upload = op({ method: "POST", parts: [multipart()] });
    const body = { a: "1", f: new File(["x"], "f.txt") };
    const { curl } = await preview(clientOf("http://a"), upload, { body });
    expect(curl).toContain("-F 'a=1' -F 'f=@f.txt'");
  });

  test("rejects where the input cannot be sent", async () => {
    expect(await failureOf(preview(clientOf("http://a"), create, {}))).toBeInstanceOf(Error);
  });
});

describe("validation", () => {
  /** A validator that wants an object with a numeric `a`. */
  const numeric: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate: async (value: any) =>
        typeof value?.a == "number" ? { value } : { issues: [{ message: "no number", path: [{ key: "a" }] }] },
    },
  };
  const throwing: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate() {
        throw new Error("oops");
      },
    },
  };
  const run = async (options: Parameters<typeof validation>[0], body: unknown, output: unknown) => {
    await using server = await faultServer(answer(200, output));
    const drifts: Drift[] = [];
    const hook = validation({ onDrift: (drift) => drifts.push(drift), ...options });
    const create = op({ method: "POST", parts: [json] });
    const result = await create(clientOf(server.url, { hooks: hooks(hook) }), { body }).result();
    return { result, drifts, sent: server.received.length };
  };
  const both = { inputs: { "things.list": numeric }, outputs: { "things.list": numeric } };

  test("lets through what is right", async () => {
    const { result, drifts } = await run(both, { a: 1 }, { a: 2 });
    expect([result.ok, drifts]).toEqual([true, []]);
  });

  test("throws for a wrong body before it is sent", async () => {
    const { result, sent } = await run(both, { a: "1" }, {});
    expect(result.error.name).toBe("RequestError");
    expect(result.error.message).toBe("POST /things → input a: no number");
    expect(sent).toBe(0);
  });

  test("throws for a wrong answer, and does not ask again", async () => {
    const { result, sent } = await run(both, { a: 1 }, { a: "x" });
    expect(result.error.name).toBe("DecodeError");
    expect(result.error.message).toBe("POST /things → output a: no number");
    expect(sent).toBe(1);
  });

  test("reports without breaking the call", async () => {
    for (const schema of [numeric, throwing]) {
      const outputs = { "things.list": schema };
      const { result, drifts } = await run({ outputs, mode: "report" }, {}, { a: "x" });
      expect(result).toMatchObject({ ok: true, data: { a: "x" } });
      expect(drifts).toMatchObject([{ operation: "things.list", side: "output", value: { a: "x" } }]);
    }
  });

  test("is not broken by an observer that throws", async () => {
    const onDrift = (): never => {
      throw new Error("observer");
    };
    const { result } = await run({ ...both, mode: "report", onDrift }, {}, {});
    expect(result.ok).toBe(true);
  });

  test("can be off", async () => {
    const { result, drifts } = await run({ ...both, mode: "off" }, {}, {});
    expect([result.ok, drifts]).toEqual([true, []]);
  });

  test("leaves operations without a validator alone", async () => {
    const { result } = await run({ outputs: { constructor: numeric } as any }, {}, {});
    expect(result.ok).toBe(true);
  });
});
