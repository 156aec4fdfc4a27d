import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  anonymous,
  basic,
  bearer,
  cookieKey,
  follow,
  headerKey,
  httpScheme,
  linkPages,
  oneScheme,
  ownServer,
  queryKey,
  resources,
  schemes,
  type Authorize,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json, plain } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const secret = "phx_s3cret+/=";

describe("a scheme sends its credential", () => {
  const rows: readonly (readonly [string, Authorize, string, string, string])[] = [
    ["bearer", oneScheme(bearer), secret, "authorization", `Bearer ${secret}`],
    ["basic", oneScheme(basic), "Ädam:pass", "authorization", "Basic w4RkYW06cGFzcw=="],
    ["another of HTTP", oneScheme(httpScheme("Token")), "t", "authorization", "Token t"],
    ["a header", oneScheme(headerKey("X-API-Key")), secret, "x-api-key", secret],
    ["a cookie", oneScheme(cookieKey("sid")), "a b", "cookie", "sid=a%20b"],
  ];
  test.each(rows)("%s", async (_, scheme, key, header, want) => {
    await using server = await faultServer(json(200, {}));
    await op()(clientOf(server.url, { auth: key }, scheme), {});
    expect(server.received[0]!.headers[header]).toBe(want);
  });

  test("the query, in place of one that a link brought", async () => {
    await using server = await faultServer(
      inTurn(json(200, { results: [1], next: "http://x/?api_key=old&p=2" }), json(200, {})),
    );
    const list = op<any>({ query: ["q"], extend: linkPages("results") });
    const client = clientOf(server.url, { auth: secret }, oneScheme(queryKey("api_key")));
    await list(client, { q: "a" }).pages().next();
    for await (const _ of list(client, { q: "a" })) void _;
    expect(server.received.map(({ url }) => url)).toEqual(
      ["/things?q=a&api_key=phx_s3cret%2B%2F%3D", "/things?q=a&api_key=phx_s3cret%2B%2F%3D"].slice(
        0,
        server.received.length,
      ),
    );
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

describe("a credential is never sent to another origin:", () => {
  const list = op<any>({ extend: linkPages("results"), fetch: follow });
  const everySecret = [
    oneScheme(bearer),
    oneScheme(basic),
    oneScheme(headerKey("x-key")),
    oneScheme(cookieKey("sid")),
    oneScheme(queryKey("key")),
  ];

  test("a redirect", async () => {
    for (const scheme of everySecret)
      for (const status of [301, 302, 303, 307, 308]) {
        await using other = await faultServer(json(200, "elsewhere"));
        await using server = await faultServer(plain(status, "", { location: `${other.url}/x` }));
        const client = clientOf(server.url, { auth: secret, headers: { "x-mine": "1" } }, scheme);
        expect(await op({ fetch: follow })(client, {})).toBe("elsewhere");
        const { url, headers } = other.received[0]!;
        expect(url).toBe("/x");
        expect(Object.keys(headers)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(authorization|cookie|x-)/)]),
        );
        expect(headers.accept).toBe("application/json");
      }
  });

  test("a redirect, where the operation does not follow any", async () => {
    await using other = await faultServer(json(200, {}));
    await using server = await faultServer(plain(302, "", { location: other.url }));
    const error = await failureOf(op()(clientOf(server.url, { auth: secret }), {}));
    expect(error).toMatchObject({ status: 302, attempts: 1 });
    expect(error.headers.get("location")).toBe(other.url);
    expect(other.received).toHaveLength(0);
  });

  test("a redirect within the origin keeps it, one back does not regain it", async () => {
    await using other = await faultServer((answer) => {
      answer.writeHead(302, { location: `${server.url}/back` }).end();
    });
    await using server = await faultServer((answer, { url }) => {
      if (url == "/things") answer.writeHead(307, { location: "/again" }).end();
      else if (url == "/again") answer.writeHead(302, { location: other.url }).end();
      else answer.end('"home"');
    });
    expect(await op({ fetch: follow })(clientOf(server.url, { auth: secret }), {})).toBe("home");
    expect(server.received.map(({ url, headers }) => [url, !!headers.authorization])).toEqual([
      ["/things", true],
      ["/again", true],
      ["/back", false],
    ]);
  });

  test("a write is not redirected, nor anything to what is not HTTP, nor for ever", async () => {
    await using server = await faultServer((answer, { url }) => {
      answer.writeHead(307, { location: url == "/file" ? "file:///etc/passwd" : url }).end();
    });
    const client = clientOf(server.url, { auth: secret });
    await failureOf(op({ method: "POST", fetch: follow })(client, {}));
    expect(server.received).toHaveLength(1);
    await failureOf(op({ path: ["/file"], fetch: follow })(client, {}));
    expect(server.received).toHaveLength(2);
    expect((await failureOf(op({ fetch: follow })(client, {}))).status).toBe(307);
    expect(server.received).toHaveLength(12);
  });

  test("a link to the next page", async () => {
    await using other = await faultServer(json(200, { results: ["theirs"] }));
    await using server = await faultServer(
      inTurn(
        json(200, { results: [1], next: `${other.url}/evil/?offset=1#x` }),
        json(200, { results: [2], next: null }),
      ),
    );
    const items = [];
    for await (const item of list(clientOf(server.url, { auth: secret }), {})) items.push(item);
    expect(items).toEqual([1, 2]);
    expect(server.received[1]!.url).toBe("/things?offset=1");
    expect(other.received).toHaveLength(0);
  });

  test("a parameter that looks like an absolute URL", async () => {
    await using server = await faultServer(json(200, {}));
    const get = op({ path: ["/", "a"] });
    await get(clientOf(server.url, { auth: secret }), { a: "//evil.example/x" });
    expect(server.received[0]!.url).toBe("/%2F%2Fevil.example%2Fx");
  });

  test("an operation's own server, where the caller gave a host", async () => {
    await using other = await faultServer(json(200, {}));
    await using server = await faultServer(json(200, {}));
    const upload = op({ parts: [ownServer(other.url)] });
    const client = clientOf(server.url, { auth: secret });
    await upload(client, {});
    await upload(client.with({ server: `${server.url}/mine/` }), {});
    expect(other.received).toHaveLength(1);
    expect(server.received.map(({ url }) => url)).toEqual(["/mine/things"]);
  });
});

describe("a credential is never shown:", () => {
  const spelled = (value: unknown): string =>
    [
      String(value),
      inspect(value, { depth: 20, showHidden: true, getters: true }),
      JSON.stringify(value) ?? "",
    ].join("\n");

  test.each([
    ["bearer", oneScheme(bearer), secret],
    ["basic", oneScheme(basic), "user:pa55word"],
    ["header", oneScheme(headerKey("x-key")), secret],
    ["query", oneScheme(queryKey("key")), secret],
    ["cookie", oneScheme(cookieKey("sid")), secret],
  ])(
    "%s: by clients, calls, and errors, an echo of the server included",
    async (_, scheme, key) => {
      await using server = await faultServer((answer, { headers, url }, count) => {
        answer.writeHead(count % 2 ? 400 : 200, { "content-type": "application/json" });
        const echo = JSON.stringify({ detail: `you sent ${url} ${JSON.stringify(headers)}` });
        answer.end(count % 2 ? echo : `broken ${echo}`);
      });
      const client = clientOf(server.url, { auth: () => key }, scheme);
      const call = op()(client, {});
      const shown: unknown[] = [client, call];
      const refusal = await failureOf(call);
      const broken = await failureOf(op()(client, {}));
      const result = await op()(client, {}).result();
      expect([refusal.status, broken.status, result.status]).toEqual([400, 200, 400]);
      for (const error of [refusal, broken]) shown.push(error, error.stack, error.request);
      shown.push(result);
      const bound: any = resources({ tree: { things: { list: op() } } })(client);
      shown.push(bound, bound.things);
      const forms = [key, encodeURIComponent(key), btoa(key)];
      for (const value of shown)
        for (const form of forms) expect(spelled(value)).not.toContain(form);
    },
  );

  test("by faults of a fetch that tells what it was given", async () => {
    const fetch = (url: string, { headers }: RequestInit): Promise<never> =>
      Promise.reject(new Error(`no way to ${url} ${JSON.stringify([...(headers as Headers)])}`));
    for (const scheme of [oneScheme(bearer), oneScheme(queryKey("key"))]) {
      const client = clientOf("http://a", { auth: secret, fetch, attempts: 1 }, scheme);
      const error = await failureOf(op()(client, {}));
      expect(spelled(error)).not.toContain(secret);
      expect(spelled(error)).not.toContain(encodeURIComponent(secret));
      expect(error.message).toContain("***");
    }
  });

  test("by the refusal of a key with a line break", async () => {
    await using server = await faultServer(json(200, {}));
    for (const scheme of [bearer, headerKey("x-key")]) {
      const client = clientOf(server.url, { auth: "s3cret\r\nx-evil: 1" }, oneScheme(scheme));
      const error = await failureOf(op()(client, {}));
      expect(error.name).toBe("RequestError");
      expect(spelled(error)).not.toContain("s3cret");
    }
    expect(server.received).toHaveLength(0);
  });

  test("by the URL of a host with a password", async () => {
    await using server = await faultServer(json(404, {}));
    const client = clientOf(server.url.replace("//", "//me:pa55@"));
    const error = await failureOf(op()(client, {}));
    expect(spelled(error)).not.toContain("pa55");
  });
});
