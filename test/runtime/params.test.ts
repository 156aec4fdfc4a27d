import { describe, expect, test } from "vitest";
import {
  commaQuery,
  cookies,
  deepQuery,
  fixedQuery,
  formQuery,
  headers,
  jsonPath,
  jsonQuery,
  labelPath,
  matrixPath,
  pipeQuery,
  renamedQuery,
  simplePath,
  spaceQuery,
  wholeJsonQuery,
  wholeQuery,
  type ParamCodec,
} from "../../templates/runtime/index.js";
import { clientOf, failureOf, op } from "./client.js";
import { json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const string = "blue";
const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** What travels of one value: path and query, `if-match`, and cookies. */
async function sent(definition: object, input: object): Promise<[string, any, any]> {
  await using server = await faultServer(json(200, {}));
  await op(definition)(clientOf(server.url, {}), { ...input });
  const { url, headers: received } = server.received[0]!;
  return [url, received["color"], received["cookie"]];
}

test("a path as documents write it", async () => {
  const [url] = await sent(
    { path: "/{color}{size}/of/{shape}" },
    { color: "a{b}", size: 1, shape: "c/d" },
  );
  expect(url).toBe("/a%7Bb%7D1/of/c%2Fd");
});

describe("the table of styles in the OpenAPI specification (3.1.1, section 4.8.12.6)", () => {
  const path = (codec: ParamCodec) => async (value: unknown) =>
    (await sent({ path: ["/", codec] }, { color: value }))[0].slice(1);
  const query = (codec: ParamCodec | string) => async (value: unknown) =>
    (await sent({ query: [codec] }, { color: value }))[0].replace(/^\/things\??/, "");
  const header = (explode: boolean) => async (value: unknown) =>
    (await sent({ parts: [headers({ name: "color", explode })] }, { color: value }))[1];
  const cookie = (param: object) => async (value: unknown) =>
    (await sent({ parts: [cookies({ name: "color", ...param })] }, { color: value }))[2];
  const refused = "RequestError";

  type Row = readonly [
    string,
    (value: unknown) => Promise<unknown>,
    string | undefined,
    ...unknown[],
  ];
  // style and explode | how | empty | string | array | object
  const rows: readonly Row[] = [
    [
      "matrix false",
      path(matrixPath("color")),
      ";color",
      ";color=blue",
      ";color=blue,black,brown",
      ";color=R,100,G,200,B,150",
    ],
    [
      "matrix true",
      path(matrixPath("color", { explode: true })),
      ";color",
      ";color=blue",
      ";color=blue;color=black;color=brown",
      ";R=100;G=200;B=150",
    ],
    [
      "label false",
      path(labelPath("color")),
      refused,
      ".blue",
      ".blue,black,brown",
      ".R,100,G,200,B,150",
    ],
    [
      "label true",
      path(labelPath("color", { explode: true })),
      refused,
      ".blue",
      ".blue.black.brown",
      ".R=100.G=200.B=150",
    ],
    [
      "simple false",
      path(simplePath("color")),
      refused,
      "blue",
      "blue,black,brown",
      "R,100,G,200,B,150",
    ],
    [
      "simple true",
      path(simplePath("color", { explode: true })),
      refused,
      "blue",
      "blue,black,brown",
      "R=100,G=200,B=150",
    ],
    ["simple header false", header(false), "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
    ["simple header true", header(true), "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
    [
      "form false",
      query(formQuery("color", { explode: false })),
      "color=",
      "color=blue",
      "color=blue,black,brown",
      "color=R,100,G,200,B,150",
    ],
    [
      "form false, plain values",
      query(commaQuery("color")),
      "color=",
      "color=blue",
      "color=blue,black,brown",
    ],
    [
      "form true",
      query(formQuery("color")),
      "color=",
      "color=blue",
      "color=blue&color=black&color=brown",
      "R=100&G=200&B=150",
    ],
    [
      "form true, as a name",
      query("color"),
      "color=",
      "color=blue",
      "color=blue&color=black&color=brown",
    ],
    [
      "form true, renamed",
      query(renamedQuery("color", "c[]")),
      "c%5B%5D=",
      "c%5B%5D=blue",
      "c%5B%5D=blue&c%5B%5D=black&c%5B%5D=brown",
    ],
    [
      "spaceDelimited false",
      query(spaceQuery("color")),
      undefined,
      undefined,
      "color=blue%20black%20brown",
      "color=R%20100%20G%20200%20B%20150",
    ],
    [
      "pipeDelimited false",
      query(pipeQuery("color")),
      undefined,
      undefined,
      "color=blue%7Cblack%7Cbrown",
      "color=R%7C100%7CG%7C200%7CB%7C150",
    ],
    [
      "deepObject true",
      query(deepQuery("color")),
      undefined,
      undefined,
      undefined,
      "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ],
    [
      "form cookie false",
      cookie({ explode: false }),
      "color=",
      "color=blue",
      "color=blue,black,brown",
      "color=R,100,G,200,B,150",
    ],
    [
      "form cookie true",
      cookie({}),
      "color=",
      "color=blue",
      "color=blue&color=black&color=brown",
      "R=100&G=200&B=150",
    ],
    [
      "cookie false",
      cookie({ style: "cookie", explode: false }),
      "color=",
      "color=blue",
      "color=blue,black,brown",
      "color=R,100,G,200,B,150",
    ],
    [
      "cookie true",
      cookie({ style: "cookie" }),
      "color=",
      "color=blue",
      "color=blue; color=black; color=brown",
      "R=100; G=200; B=150",
    ],
  ];
  test.each(rows.map(([name, ...row]) => ({ name, row })))("$name", async ({ row }) => {
    const [write, ...wanted] = row;
    for (const [at, value] of ["", string, array, object].entries()) {
      const want = wanted[at];
      if (want === undefined) continue;
      const got = want === refused ? (await failureOf(write(value))).name : await write(value);
      expect(got).toBe(want);
    }
  });
});

describe("a value that the tables leave open", () => {
  const of = async (codec: ParamCodec | string, a: unknown): Promise<string> =>
    (await sent({ query: [codec] }, { a }))[0].slice("/things".length);
  test.each<readonly [string, ParamCodec | string, unknown, string]>([
    ["undefined", "a", undefined, ""],
    ["null", "a", null, ""],
    ["false", "a", false, "?a=false"],
    ["0", "a", 0, "?a=0"],
    ["a big integer", "a", 12345678901234567890n, "?a=12345678901234567890"],
    ["an empty array", "a", [], ""],
    ["delimiters", "a", "a&b=c#d?e/f+g", "?a=a%26b%3Dc%23d%3Fe%2Ff%2Bg"],
    ["a line break", "a", "a\r\nb", "?a=a%0D%0Ab"],
    ["an emoji", "a", "😀", "?a=%F0%9F%98%80"],
    ["null in an array", formQuery("a"), [1, null, undefined, 2], "?a=1&a=2"],
    ["an object in an array", formQuery("a"), [{ b: 1 }], "?a=%7B%22b%22%3A1%7D"],
    ["an object in an object", formQuery("a"), { b: { c: 1 } }, "?b=%7B%22c%22%3A1%7D"],
    ["a date", formQuery("a"), new Date(0), "?a=1970-01-01T00%3A00%3A00.000Z"],
    [
      "objects that nest",
      deepQuery("a"),
      { b: { c: [1, 2] }, d: null },
      "?a%5Bb%5D%5Bc%5D=1&a%5Bb%5D%5Bc%5D=2",
    ],
    [
      "objects in an array that nests",
      deepQuery("a"),
      { b: [{ c: 1, d: [2, 3] }, { c: 4 }], e: [null, 5] },
      "?a%5Bb%5D%5B0%5D%5Bc%5D=1&a%5Bb%5D%5B0%5D%5Bd%5D=2&a%5Bb%5D%5B0%5D%5Bd%5D=3&a%5Bb%5D%5B1%5D%5Bc%5D=4&a%5Be%5D=5",
    ],
    ["JSON", jsonQuery("a"), { b: [1, "&"] }, "?a=%7B%22b%22%3A%5B1%2C%22%26%22%5D%7D"],
    ["JSON null in an array", jsonQuery("a"), [null], "?a=%5Bnull%5D"],
    [
      "allowReserved",
      formQuery("a", { reserved: true }),
      "a:/?#[]@!$&()*+,;= %41 %",
      "?a=a:/?%23[]@!$%26()*+,;=%20%41%20%25",
    ],
    ["the whole query, an object", wholeQuery("a"), { x: "1 2", y: [1, 2] }, "?x=1%202&y=1&y=2"],
    ["the whole query, JSON", wholeJsonQuery("a"), { x: 1 }, "?%7B%22x%22%3A1%7D"],
    ["the whole query, text", wholeQuery("a"), "?x=1&y=%20#z", "?x=1&y=%20%23z"],
  ])("%s", async (_, codec, value, want) => {
    expect(await of(codec, value)).toBe(want);
  });

  test("a query in the path, before the parameters of the query", async () => {
    const parts = [fixedQuery("acl&id=", "id", "&v=", simplePath("v"))];
    const input = { id: "a b", v: [1, 2], limit: 3 };
    expect((await sent({ path: ["/x"], parts }, input))[0]).toBe("/x?acl&id=a%20b&v=1,2");
    const [url] = await sent({ path: ["/x"], query: ["limit"], parts }, input);
    expect(url).toBe("/x?acl&id=a%20b&v=1,2&limit=3");
  });

  test("JSON in the path", async () => {
    expect((await sent({ path: ["/", jsonPath("a")] }, { a: [1] }))[0]).toBe("/%5B1%5D");
  });

  test("JSON in headers and cookies", async () => {
    const parts = [
      headers({ name: "a", wire: "color", content: "json" }),
      cookies({ name: "b", content: "json" }),
    ];
    const [, header, cookie] = await sent({ parts }, { a: [1], b: { c: ";" } });
    expect([header, cookie]).toEqual(["[1]", "b=%7B%22c%22%3A%22%3B%22%7D"]);
  });
});
