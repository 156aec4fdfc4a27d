import { describe, expect, test } from "vitest";
import { cookies, headers } from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

describe("what would make another request is refused", () => {
  const get = op({
    path: ["/a/", "id", "/b"],
    query: ["q"],
    parts: [headers("if-match"), cookies({ name: "c", style: "cookie" })],
  });
  test.each<readonly [string, object]>([
    ["a step", { id: ".." }],
    ["a dot", { id: "." }],
    ["an empty value", { id: "" }],
    ["a missing value", {}],
    ["null", { id: null }],
    ["half a surrogate", { id: "\ud800" }],
    ["a header with a line break", { id: 1, "if-match": "a\r\nx-evil: 1" }],
    ["a header with a zero", { id: 1, "if-match": "a\0b" }],
    ["a header beyond Latin-1", { id: 1, "if-match": "…" }],
    ["a cookie that ends", { id: 1, c: "a; admin=1" }],
  ])("%s", async (_, input) => {
    await using server = await faultServer(json(200, {}));
    const error = await failureOf(get(clientOf(server.url), { ...input }));
    expect(error.name).toBe("RequestError");
    expect(server.received).toHaveLength(0);
  });

  test("a step made of two parameters", async () => {
    const two = op({ path: ["/a/", "x", "", "y"] });
    const error = await failureOf(two(clientOf("http://a"), { x: ".", y: "." }));
    expect(error.name).toBe("RequestError");
  });

  test.each(["../../admin", "..%2f..", "%2e%2e", "a/../b", "\\..\\", "x?y#z", "..;", "a//b"])(
    "%s stays one segment",
    async (id) => {
      await using server = await faultServer(json(200, {}));
      await get(clientOf(server.url), { id });
      const { pathname, search } = new URL(server.url + server.received[0]!.url);
      expect(search).toBe("");
      expect(decodeURIComponent(/^\/a\/([^/]*)\/b$/.exec(pathname)![1]!)).toBe(id);
    },
  );

  test("nothing is taken from a prototype", async () => {
    const odd = op({ path: ["/things"], query: ["constructor", "toString", "__proto__"] });
    await using server = await faultServer(json(200, {}));
    await odd(clientOf(server.url), {});
    await odd(clientOf(server.url), JSON.parse('{"__proto__": "p", "constructor": "c"}'));
    expect(server.received.map(({ url }) => url)).toEqual([
      "/things",
      "/things?constructor=c&__proto__=p",
    ]);
  });
});

test("headers of the client, of the parameters, and of the call: the later wins", async () => {
  await using server = await faultServer(json(200, {}));
  const client = clientOf(server.url, {
    headers: { "X-A": "client", "x-b": "client", Accept: "a/b" },
  });
  const get = op({ parts: [headers("if-match")] });
  await get(client, { "if-match": "1" }, { headers: { "x-a": "call", "IF-MATCH": "2" } });
  expect(server.received[0]!.headers).toMatchObject({
    "x-a": "call",
    "x-b": "client",
    "if-match": "2",
    accept: "a/b",
  });
});
