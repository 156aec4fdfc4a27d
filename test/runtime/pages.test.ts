import { describe, expect, test } from "vitest";
import {
  cursorPages,
  linkPages,
  numberedPages,
  offsetPages,
  path,
  pageByPage,
  NotFoundError,
  RequestError,
  type Extend,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

/** A list of 5 numbers in pages of 2, by whatever way the query asks. */
const numbers = (url: string): object => {
  const query = new URL(url, "http://x").searchParams;
  const page = query.get("page");
  const from = page ? (+page - 1) * 2 : +(query.get("offset") ?? query.get("after") ?? 0);
  const results = [1, 2, 3, 4, 5].slice(from, from + 2);
  const next = from + 2 < 5 ? `http://elsewhere/list?limit=2&offset=${from + 2}` : null;
  return { results, next, count: 5, data: { rows: results }, more: !!next, last: results.at(-1) };
};
const listing = faultServer.bind(null, (answer, { url }) => {
  answer.end(JSON.stringify(numbers(url)));
});
const collect = async <Item>(list: AsyncIterable<Item>): Promise<Item[]> => {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
};
const list = (extend: Extend): any =>
  op<any>({ query: ["limit", "offset", "page", "after", "search"], extend });
const all = [1, 2, 3, 4, 5];

describe("a list goes on", () => {
  const rows: readonly (readonly [string, Extend, number])[] = [
    ["by its link", linkPages("results"), 3],
    ["by a link of another name", linkPages(path("data.rows"), path("next")), 3],
    ["by offset, up to an empty page", offsetPages({ param: "offset", items: "results" }), 4],
    [
      "by offset, up to the total",
      offsetPages({ param: "offset", items: "results", total: "count" }),
      3,
    ],
    ["by number, up to an empty page", numberedPages({ param: "page", items: "results" }), 4],
    [
      "by number, up to the total",
      numberedPages({ param: "page", items: "results", total: "count" }),
      3,
    ],
    [
      "by cursor, while there is more",
      cursorPages({ param: "after", from: "last", more: "more", items: "results" }),
      3,
    ],
    [
      "by the last item",
      cursorPages({ param: "after", from: path("results.-1"), items: path("data.rows") }),
      4,
    ],
  ];
  test.each(rows)("%s", async (_, extend, requests) => {
    await using server = await listing();
    expect(await collect(list(extend)(clientOf(server.url), {}))).toEqual(all);
    expect(server.received).toHaveLength(requests);
  });
});

test("awaiting gives the first page and fetches nothing more", async () => {
  await using server = await listing();
  const page = await list(linkPages("results"))(clientOf(server.url), {});
  expect(page.results).toEqual([1, 2]);
  expect(server.received).toHaveLength(1);
});

test("a call starts at once and its first page is not fetched twice", async () => {
  await using server = await listing();
  const call = list(linkPages("results"))(clientOf(server.url), {});
  await call;
  expect(await collect(call)).toEqual(all);
  expect(await collect(call.items())).toEqual(all);
  expect(server.received).toHaveLength(5);
});

test.each([
  [0, [], 1],
  [1, [1], 1],
  [2, [1, 2], 1],
  [3, [1, 2, 3], 2],
  [9, all, 3],
])("%i items at most", async (limit, want, requests) => {
  await using server = await listing();
  const call = list(linkPages("results"))(clientOf(server.url), {});
  expect(await collect(call.items(limit))).toEqual(want);
  await call;
  expect(server.received).toHaveLength(requests);
});

test.each([
  [0, 0, 1],
  [1, 1, 1],
  [2, 2, 2],
  [9, 3, 3],
])("%i pages at most", async (limit, pages, requests) => {
  await using server = await listing();
  const call = list(linkPages("results"))(clientOf(server.url), {});
  expect(await collect(call.pages(limit))).toHaveLength(pages);
  await call;
  expect(server.received).toHaveLength(requests);
});

test("leaving the loop early fetches nothing more", async () => {
  await using server = await listing();
  for await (const item of list(linkPages("results"))(clientOf(server.url), {}))
    if (item == 2) break;
  expect(server.received).toHaveLength(1);
});

test("the input stays, what the next page says replaces", async () => {
  await using server = await listing();
  const input = { limit: 2, offset: 1, search: "a b&c" };
  const counted = list(offsetPages({ param: "offset", items: "results" }));
  expect(await collect(counted(clientOf(server.url), input))).toEqual([2, 3, 4, 5]);
  expect(server.received.map(({ url }) => url)).toEqual([
    "/things?limit=2&offset=1&search=a%20b%26c",
    "/things?limit=2&offset=3&search=a+b%26c",
    "/things?limit=2&offset=5&search=a+b%26c",
  ]);
});

test("numbered pages begin where the input says", async () => {
  await using server = await listing();
  const numbered = list(numberedPages({ param: "page", items: "results", total: "count" }));
  expect(await collect(numbered(clientOf(server.url), { page: 2 }))).toEqual([3, 4, 5]);
});

test("each page is retried like any call, and carries headers and signal", async () => {
  const first = json(200, { results: [1], next: "?offset=1" });
  await using server = await faultServer(inTurn(first, json(503, {}), json(200, { results: [2] })));
  const options = { headers: { "x-mine": "1" } };
  const call = list(linkPages("results"))(clientOf(server.url), {}, options);
  expect(await collect(call)).toEqual([1, 2]);
  expect(server.received.map(({ headers }) => headers["x-mine"])).toEqual(["1", "1", "1"]);
});

describe("links from a server that is wrong or hostile", () => {
  const goingOn = async (next: unknown): Promise<string[]> => {
    await using server = await faultServer(
      inTurn(json(200, { results: [1], next }), json(200, { results: [2], next: null })),
    );
    await collect(list(linkPages("results"))(clientOf(`${server.url}/base`), {}));
    return server.received.slice(1).map(({ url }) => url);
  };
  test.each([
    ["another origin", "https://evil.example/x?offset=2", ["/base/things?offset=2"]],
    ["plain http", "http://127.0.0.1/base/things?offset=2", ["/base/things?offset=2"]],
    ["a bare query", "?offset=2", ["/base/things?offset=2"]],
    ["a fragment", "/x?offset=2#?offset=3", ["/base/things?offset=2"]],
    ["replacement patterns", "?a=$&$1", ["/base/things?a=$&$1"]],
    ["a path without a query", "/x", []],
    ["an empty text", "", []],
    ["null", null, []],
    ["a number", 7, []],
    ["an object", { a: 1 }, []],
  ])("%s", async (_, next, want) => {
    expect(await goingOn(next)).toEqual(want);
  });

  test("a circle ends with an error, also after a retry", async () => {
    await using server = await faultServer((answer, { url }, count) => {
      if (count == 2) answer.writeHead(503);
      const next = url.includes("a=1") ? "?a=2" : "?a=1";
      answer.end(JSON.stringify({ results: [1], next }));
    });
    const call = list(linkPages("results"))(clientOf(server.url), {});
    const error = await failureOf(collect(call));
    expect(error).toBeInstanceOf(RequestError);
    expect(error.message).toContain("bad pages");
    expect(server.received).toHaveLength(4);
  });

  test("nothing asked for: the failure of the call is told all the same", async () => {
    await using server = await faultServer(json(404, {}));
    const call = list(linkPages("results"))(clientOf(server.url), {});
    expect(await failureOf(collect(call.items(0)))).toBeInstanceOf(NotFoundError);
  });

  test("the same cursor twice, empty pages, and a link that is a number of lines", async () => {
    const cursor = cursorPages({ param: "after", from: "next", items: "results" });
    await using stuck = await faultServer(json(200, { results: [], next: "x" }));
    const error = await failureOf(collect(list(cursor)(clientOf(stuck.url), {})));
    expect(error).toBeInstanceOf(RequestError);
    expect(stuck.received).toHaveLength(2);
    const next = "http://a/?a=1\r\nx-evil: 1";
    await using evil = await faultServer(
      inTurn(json(200, { results: [], next }), json(200, { results: [2] })),
    );
    expect(await collect(list(linkPages("results"))(clientOf(evil.url), {}))).toEqual([2]);
    expect(evil.received[1]!.headers["x-evil"]).toBeUndefined();
  });

  const counted = { items: "results" } as const;
  test.each([
    ["offset", offsetPages({ param: "offset", ...counted })],
    ["offset with a total", offsetPages({ param: "offset", ...counted, total: "count" })],
    ["number", numberedPages({ param: "page", ...counted })],
    ["number with a total", numberedPages({ param: "page", ...counted, total: "count" })],
  ])("no heed to the %s: the same page for ever ends with an error", async (_, extend) => {
    const page = { results: [{ id: 1 }, { id: 2 }], count: 100 };
    await using server = await faultServer((answer, __, count) => {
      answer.end(JSON.stringify({ ...page, served: count }));
    });
    const error = await failureOf(collect(list(extend)(clientOf(server.url), {})));
    expect(error).toBeInstanceOf(RequestError);
    expect(error.message).toContain("bad pages");
    expect(server.received).toHaveLength(2);
    const { after } = pageByPage(list(extend));
    expect(after({}, [page])).toBe("2");
    expect(after({}, [page, page])).toBeUndefined();
  });

  test("items that are no list", async () => {
    for (const results of [undefined, null, {}, 5, "text"]) {
      await using server = await faultServer(json(200, { results }));
      expect(await collect(list(linkPages("results"))(clientOf(server.url), {}))).toEqual([]);
    }
  });
});
