import { describe, expect, test } from "vitest";
import {
  anonymous,
  basic,
  bearer,
  cookieKey,
  headerKey,
  httpScheme,
  kept,
  linkPages,
  oneScheme,
  queryKey,
  schemes,
  type Authorize,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const secret = "phx_s3cret+/=";

describe("a scheme sends its credential", () => {
  const rows: readonly (readonly [string, Authorize, string, string, string])[] = [
    ["bearer", oneScheme(bearer), secret, "authorization", `Bearer ${secret}`],
    ["basic", oneScheme(basic), "Ädam:pass", "authorization", "Basic w4RkYW06cGFzcw=="],
    ["another of HTTP", oneScheme(httpScheme("Token")), "t", "authorization", "Token t"],
    ["a header", oneScheme(headerKey("X-API-Key")), secret, "x-api-key", secret],
    ["a cookie", oneScheme(cookieKey("sid")), "a b", "cookie", "sid=a%20b"],
    [
      "a cookie as it was set",
      oneScheme(cookieKey("sid")),
      "s%3A/+==.x",
      "cookie",
      "sid=s%3A/+==.x",
    ],
  ];
  test.each(rows)("%s", async (_, scheme, key, header, want) => {
    await using server = await faultServer(json(200, {}));
    await op()(clientOf(server.url, { auth: key }, scheme), {});
    expect(server.received[0]!.headers[header]).toBe(want);
  });

  test("the query, in place of one that a link brought", async () => {
    await using server = await faultServer(
      inTurn(
        json(200, { results: [1], next: "http://x/?api_key=old&p=2" }),
        json(200, { results: [] }),
      ),
    );
    const list = op<any>({ query: ["q"], extend: linkPages("results") });
    const client = clientOf(server.url, { auth: secret }, oneScheme(queryKey("api_key")));
    for await (const _ of list(client, { q: "a" })) void _;
    expect(server.received.map(({ url }) => url)).toEqual([
      "/things?q=a&api_key=phx_s3cret%2B%2F%3D",
      "/things?p=2&api_key=phx_s3cret%2B%2F%3D",
    ]);
  });
});

describe("several schemes", () => {
  const two = schemes({ a: headerKey("x-a"), b: headerKey("x-b"), c: bearer }, [["a", "b"], ["c"]]);
  const sent = async (auth: any, definition = {}): Promise<unknown> => {
    await using server = await faultServer(json(200, {}));
    await op(definition)(clientOf(server.url, { auth }, two), {});
    const { "x-a": a, "x-b": b, authorization: c } = server.received[0]!.headers;
    return [a, b, c];
  };
  const none = undefined;
  test.each([
    ["all of the first alternative", { a: "1", b: "2", c: "3" }, ["1", "2", none]],
    ["the second where one is missing", { a: "1", c: "3" }, [none, none, "Bearer 3"]],
    ["nothing where none is complete", { a: "1" }, [none, none, none]],
    ["one credential serves all", "k", ["k", "k", none]],
    ["names of prototypes are no credentials", {}, [none, none, none]],
  ])("%s", async (_, auth, want) => {
    expect(await sent(auth)).toEqual(want);
  });

  test("an operation may want others, or none", async () => {
    const only = schemes({ c: bearer }, [["c"]]);
    expect(await sent({ a: "1", b: "2", c: "3" }, { authorize: only })).toEqual([
      none,
      none,
      "Bearer 3",
    ]);
    expect(await sent({ a: "1", b: "2" }, { authorize: anonymous })).toEqual([none, none, none]);
  });
});

describe("a function that gives the key", () => {
  test("is asked for each attempt, and may be asynchronous", async () => {
    await using server = await faultServer(inTurn(json(503, {}), json(200, {})));
    let count = 0;
    await op()(clientOf(server.url, { auth: async () => `k${++count}` }), {});
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer k1",
      "Bearer k2",
    ]);
  });

  test("is asked once more after a 401, with what was refused; a POST too", async () => {
    await using server = await faultServer(inTurn(json(401, {}), json(200, "in")));
    const asked: unknown[] = [];
    const auth = (refused?: string): string => {
      asked.push(refused);
      return refused ? "fresh" : "stale";
    };
    const call = op({ method: "POST" })(clientOf(server.url, { auth }), {}, { attempts: 1 });
    expect(await call).toBe("in");
    expect(asked).toEqual([undefined, "stale"]);
    expect(server.received[1]!.headers.authorization).toBe("Bearer fresh");
  });

  test("is asked again once only", async () => {
    await using server = await faultServer(json(401, {}));
    const error = await failureOf(op()(clientOf(server.url, { auth: () => "bad" }), {}));
    expect(error).toMatchObject({ status: 401, attempts: 2 });
  });

  test("of one of several schemes", async () => {
    await using server = await faultServer(inTurn(json(401, {}), json(200, "in")));
    const two = schemes({ a: headerKey("x-a"), b: headerKey("x-b") }, [["a", "b"]]);
    const auth = { a: "fixed", b: (refused?: string) => (refused ? "new" : "old") };
    expect(await op()(clientOf(server.url, { auth }, two), {})).toBe("in");
    expect(server.received[1]!.headers).toMatchObject({ "x-a": "fixed", "x-b": "new" });
  });

  test("a fixed key is not sent again after a 401", async () => {
    await using server = await faultServer(json(401, {}));
    await failureOf(op()(clientOf(server.url, { auth: "bad" }), {}));
    expect(server.received).toHaveLength(1);
  });

  test("is asked once for all calls, and once more where all are refused", async () => {
    await using server = await faultServer((reply, { headers }) => {
      const isNew = headers.authorization == "Bearer key 2";
      setTimeout(() => reply.writeHead(isNew ? 200 : 401).end("{}"), 5);
    });
    const asked: unknown[] = [];
    const auth = kept(async (refused) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return `key ${asked.push(refused)}`;
    });
    const client = clientOf(server.url, { auth });
    await Promise.all(Array.from({ length: 20 }, () => op()(client, {})));
    await op()(client, {});
    expect(asked).toEqual([undefined, "key 1"]);
    expect(server.received).toHaveLength(41);
  });

  test("that failed is asked again by the next call", async () => {
    await using server = await faultServer(json(200, {}));
    let asked = 0;
    const auth = kept(() => {
      if (++asked == 1) throw new Error("no vault");
      return "key";
    });
    const client = clientOf(server.url, { auth });
    const errors = await Promise.all([failureOf(op()(client, {})), failureOf(op()(client, {}))]);
    for (const error of errors) expect(error.message).toBe("GET /things → no vault");
    expect(await op()(client, {})).toEqual({});
    expect(asked).toBe(2);
  });

  test("what it throws fails the call before anything is sent", async () => {
    await using server = await faultServer(json(200, {}));
    const auth = (): never => {
      throw new Error("vault is shut");
    };
    const error = await failureOf(op()(clientOf(server.url, { auth }), {}));
    expect(error).toMatchObject({ name: "RequestError", message: "GET /things → vault is shut" });
    expect(server.received).toHaveLength(0);
  });
});
