import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  chooseBody,
  deepQuery,
  form,
  formQuery,
  json,
  jsonAs,
  multipart,
  raw,
  type RequestPart,
} from "../../templates/runtime/index.js";
import { fileFrom } from "../../templates/runtime/node.js";
import { clientOf, failureOf, op } from "./client.js";
import { inTurn, json as answer } from "./faults/answers.js";
import { faultServer, type Received } from "./faults/server.js";

/** What the server receives of a body. */
async function sent(part: RequestPart, body: unknown, more: object = {}): Promise<Received> {
  await using server = await faultServer(answer(200, {}));
  await op({ method: "PUT", parts: [part] })(clientOf(server.url), { body, ...more });
  return server.received[0]!;
}

/** The parts of a multipart body, as an independent parser reads them. */
async function partsOf({ headers, body }: Received): Promise<unknown[]> {
  const type = headers["content-type"]!;
  const data = await new Response(new Uint8Array(body), {
    headers: { "content-type": type },
  }).formData();
  return Promise.all(
    [...data].map(async ([name, value]) =>
      typeof value == "string" ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}

const streamOf = (...chunks: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(chunk));
    },
  });

describe("a text body", () => {
  const rows: readonly (readonly [string, RequestPart, unknown, string, string | undefined])[] = [
    ["JSON", json, { a: [1, "ü"], b: undefined }, '{"a":[1,"ü"]}', "application/json"],
    ["JSON, false", json, false, "false", "application/json"],
    ["JSON, null", json, null, "null", "application/json"],
    ["no JSON", json, undefined, "", undefined],
    ["a form of nothing", form(), null, "", undefined],
    ["a multipart body of nothing", multipart(), null, "", undefined],
    [
      "JSON of another name",
      jsonAs("application/merge-patch+json"),
      { a: null },
      '{"a":null}',
      "application/merge-patch+json",
    ],
    [
      "a form",
      form(),
      { a: "b c&d", e: [1, 2], f: null, g: { h: 1 } },
      "a=b%20c%26d&e=1&e=2&h=1",
      "application/x-www-form-urlencoded",
    ],
    [
      "a form with styles",
      form(formQuery("a", { explode: false }), deepQuery("b")),
      { a: [1, 2], b: { c: 1 }, d: 3 },
      "a=1,2&b%5Bc%5D=1&d=3",
      "application/x-www-form-urlencoded",
    ],
    ["an empty form", form(), {}, "", "application/x-www-form-urlencoded"],
    ["text", raw("text/plain"), "a\nb", "a\nb", "text/plain"],
    ["XML as it is", raw("application/xml"), "<a/>", "<a/>", "application/xml"],
  ];
  test.each(rows)("%s", async (_, part, body, text, type) => {
    const { body: got, headers } = await sent(part, body);
    expect([`${got}`, headers["content-type"]]).toEqual([text, type]);
  });
});

describe("a binary body", () => {
  const bytes = new Uint8Array([0, 255, 10]);
  test.each<readonly [string, () => unknown, string]>([
    ["bytes", () => bytes, "image/png"],
    ["a buffer", () => bytes.buffer, "image/png"],
    ["a view of a buffer", () => new Uint8Array([9, 0, 255, 10, 9]).subarray(1, 4), "image/png"],
    ["a Node buffer", () => Buffer.from(bytes), "image/png"],
    ["a blob", () => new Blob([bytes], { type: "image/jpeg" }), "image/png"],
    ["a stream", () => new Blob([bytes]).stream(), "image/png"],
  ])("%s", async (_, body, type) => {
    const got = await sent(raw("image/png"), body());
    expect([...got.body]).toEqual([0, 255, 10]);
    expect(got.headers["content-type"]).toBe(type);
  });

  test("of any type keeps the type of a blob", async () => {
    const blob = new Blob(["x"], { type: "image/jpeg" });
    expect((await sent(raw("*/*"), blob)).headers["content-type"]).toBe("image/jpeg");
    expect((await sent(raw("*/*"), bytes)).headers["content-type"]).toBe(
      "application/octet-stream",
    );
  });
});

describe("a multipart body", () => {
  test("of fields and files", async () => {
    const got = await sent(multipart(), {
      name: "a",
      count: 3,
      on: false,
      tags: ["x", "y"],
      meta: { a: 1 },
      none: null,
      file: new File(["one"], "a.txt", { type: "text/plain" }),
      blob: new Blob(["two"]),
      bytes: new TextEncoder().encode("three"),
      named: { data: "four", filename: 'q"uo\nte.csv', type: "text/csv" },
      files: [new File(["5"], "5"), new File(["6"], "6")],
    });
    expect(got.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(await partsOf(got)).toEqual([
      ["name", "a"],
      ["count", "3"],
      ["on", "false"],
      ["tags", "x"],
      ["tags", "y"],
      ["meta", '{"a":1}'],
      ["file", "a.txt", "text/plain", "one"],
      ["blob", "blob", "application/octet-stream", "two"],
      ["bytes", "blob", "application/octet-stream", "three"],
      ["named", 'q"uo\nte.csv', "text/csv", "four"],
      ["files", "5", "application/octet-stream", "5"],
      ["files", "6", "application/octet-stream", "6"],
    ]);
  });

  test("with the media types that the document gives", async () => {
    const encoding = {
      note: { contentType: "text/markdown" },
      list: { contentType: "application/json" },
      __proto__: null,
    };
    const got = await sent(multipart(encoding as any), { note: "# a", list: 1, constructor: "c" });
    expect(await partsOf(got)).toEqual([
      ["note", "# a"],
      ["list", "1"],
      ["constructor", "c"],
    ]);
    const head = (name: string) => `content-disposition: form-data; name="${name}"\r\n`;
    expect(`${got.body}`).toContain(`${head("note")}content-type: text/markdown\r\n\r\n# a\r\n`);
    expect(`${got.body}`).toContain(`${head("list")}content-type: application/json\r\n\r\n1\r\n`);
    expect(`${got.body}`).toContain(`${head("constructor")}\r\nc\r\n`);
  });

  test("of texts that are plain, as they are anyway", async () => {
    const got = await sent(multipart({ a: { contentType: "text/plain" } }), { a: ["b", "c"] });
    expect(await partsOf(got)).toEqual([
      ["a", "b"],
      ["a", "c"],
    ]);
    expect(`${got.body}`).not.toMatch(/filename|content-type/i);
  });

  test("with lists that are one part", async () => {
    const encoding = { a: { separator: "," }, b: { separator: "|" }, files: { separator: "," } };
    const files = [new File(["1"], "1"), new File(["2"], "2")];
    const got = await sent(multipart(encoding), { a: [1, 2], b: [], files });
    expect(await partsOf(got)).toEqual([
      ["a", "1,2"],
      ["files", "1", "application/octet-stream", "1"],
      ["files", "2", "application/octet-stream", "2"],
    ]);
  });

  test("with JSON beside files can be repeated", async () => {
    await using server = await faultServer(inTurn(answer(503, {}), answer(200, {})));
    const upload = op({ method: "PUT", parts: [multipart()] });
    const file = new File(["one"], "a.txt", { type: "text/plain" });
    await upload(clientOf(server.url), { body: { file, meta: { a: "ü" } } });
    expect(server.received).toHaveLength(2);
    for (const got of server.received)
      expect(await partsOf(got)).toEqual([
        ["file", "a.txt", "text/plain", "one"],
        ["meta", '{"a":"ü"}'],
      ]);
  });

  test("with a stream is sent as it comes, and with headers of parts", async () => {
    const encoding = { file: { headers: { "x-checksum": "7" } } };
    const file = { data: streamOf("a", "b", "c"), filename: 'x".txt', type: "text/plain" };
    const got = await sent(multipart(encoding), { name: "n", file });
    expect(got.headers["transfer-encoding"]).toBe("chunked");
    expect(`${got.body}`).toContain(
      '; filename="x%22.txt"\r\ncontent-type: text/plain\r\nx-checksum: 7\r\n\r\nabc\r\n',
    );
    expect(await partsOf(got)).toEqual([
      ["name", "n"],
      ["file", expect.stringMatching(/^x/), "text/plain", "abc"],
    ]);
  });

  test("a name, a type or a header with a line break adds no header", async () => {
    const stream = (): ReadableStream => streamOf("a");
    const evil = "a\r\nx-evil: 1";
    const got = await sent(multipart(), { [evil]: { data: stream(), filename: evil } });
    expect(`${got.body}`).not.toMatch(/^x-evil/m);
    const client = clientOf("http://127.0.0.1:1", { attempts: 1 });
    const upload = op({ method: "POST", parts: [multipart()] });
    await failureOf(upload(client, { body: { a: { data: stream(), type: evil } } }));
  });

  test("given as FormData", async () => {
    const data = new FormData();
    data.set("a", "1");
    expect(await partsOf(await sent(multipart(), data))).toEqual([["a", "1"]]);
  });

  test("with a file of the disk, which a repeated call reads again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "quill-"));
    try {
      await writeFile(join(folder, "up.csv"), "a;b");
      await using server = await faultServer(inTurn(answer(503, {}), answer(200, {})));
      const file = await fileFrom(join(folder, "up.csv"), { type: "text/csv" });
      const upload = op({ method: "PUT", parts: [multipart()] });
      await upload(clientOf(server.url), { body: { file } });
      for (const got of server.received)
        expect(await partsOf(got)).toEqual([["file", "up.csv", "text/csv", "a;b"]]);
      expect(server.received).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test("a stream is sent once only, whatever may be repeated", async () => {
  for (const fault of [answer(503, {}), answer(401, {})]) {
    await using server = await faultServer(inTurn(fault, answer(200, {})));
    const upload = op({ method: "PUT", parts: [raw("a/b")] });
    const client = clientOf(server.url, { auth: () => "k" });
    await failureOf(upload(client, { body: streamOf("a") }, { repeat: true }));
    expect(server.received).toHaveLength(1);
  }
});

describe("of several media types", () => {
  const part = chooseBody({ "application/json": json, "text/csv": raw("text/csv") });
  test("the first, or the one that the caller names", async () => {
    expect((await sent(part, [1])).headers["content-type"]).toBe("application/json");
    const csv = await sent(part, "a;b", { contentType: "text/csv" });
    expect([`${csv.body}`, csv.headers["content-type"]]).toEqual(["a;b", "text/csv"]);
  });

  test("none that the document does not know", async () => {
    const upload = op({ method: "PUT", parts: [part] });
    for (const contentType of ["a/b", "constructor"]) {
      const error = await failureOf(upload(clientOf("http://a"), { body: 1, contentType }));
      expect(error.name).toBe("RequestError");
    }
  });
});
