import { describe, expect, test } from "vitest";
import {
  basic,
  bearer,
  cookieKey,
  follow,
  headerKey,
  linkPages,
  oneScheme,
  ownServer,
  queryKey,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json, plain } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const secret = "phx_s3cret+/=";

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
