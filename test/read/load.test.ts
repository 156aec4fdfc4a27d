import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { readDocument } from "../../generator/read/read-document.js";
import { readFiles } from "./memory-files.js";
import type { FileSet } from "./memory-files.js";

const yaml = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";
const nested = (levels: number, open: string, middle: string, close: string) =>
  open.repeat(levels) + middle + close.repeat(levels);
const bomb = Array.from({ length: 9 }, (_, level) =>
  level === 0
    ? "a0: &a0 {x: 1}"
    : `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
).join("\n");

describe("what cannot be read says where", () => {
  const table: [string, FileSet, string[]][] = [
    [
      "broken YAML",
      { "a.yaml": "openapi: 3.1.0\ninfo:\n  - a\n b: c\n" },
      ["syntax-error a.yaml:4:2"],
    ],
    ["an unclosed YAML list", { "a.yaml": "openapi: [1,\n" }, ["syntax-error a.yaml:2:1"]],
    [
      "a repeated key",
      { "a.yaml": "openapi: 3.1.0\ninfo: {}\ninfo: {}\n" },
      ["duplicate-key a.yaml:3:1"],
    ],
    ["several documents", { "a.yaml": "a: 1\n---\nb: 2\n" }, ["several-documents a.yaml:3:1"]],
    ["an empty file", { "a.yaml": "" }, ["syntax-error a.yaml:1:1"]],
    ["a missing comma", { "a.json": '{\n  "a": 1\n  "b": 2\n}' }, ["syntax-error a.json:3:3"]],
    ["a trailing comma", { "a.json": '{"a": [1,\n]}' }, ["syntax-error a.json:2:1"]],
    ["a text that ends", { "a.json": '{"a": {"b": 1}' }, ["syntax-error a.json:1:14"]],
    ["a comment in JSON", { "a.json": "{ // no\n}" }, ["syntax-error a.json:1:3"]],
    [
      "a lonely backslash before a letter",
      { "a.json": '{"a": "\\é"}' },
      ["syntax-error a.json:1:8"],
    ],
    ["text after the end", { "a.json": "{}\n{}" }, ["syntax-error a.json:2:1"]],
    [
      "bytes that are no UTF-8",
      { "a.yaml": Buffer.from([0x61, 0xff, 0x62]) },
      ["invalid-utf8 a.yaml:1:2"],
    ],
    ["a list", { "a.json": "[]" }, ["not-an-object a.json:1:1"]],
    ["deep JSON", { "a.json": nested(10_000, "[", "", "]") }, ["too-deep a.json:1:501"]],
    [
      "deep JSON after other letters",
      { "a.json": `{"é": ${nested(10_000, "[", "", "]")}}` },
      ["too-deep a.json:1:506"],
    ],
    ["deep objects", { "a.json": nested(10_000, '{"a":', "1", "}") }, ["too-deep a.json:1:2501"]],
    ["deep YAML flow", { "a.yaml": nested(10_000, "[", "", "]") }, ["too-deep a.yaml:1:500"]],
    [
      "deep YAML blocks",
      { "a.yaml": Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n") },
      ["too-deep a.yaml:500:500"],
    ],
    ["an alias bomb", { "a.yaml": bomb }, ["alias-bomb a.yaml:2:11"]],
    ["an alias in itself", { "a.yaml": "openapi: 3.1.0\na: &a [*a]\n" }, ["alias-bomb a.yaml:2:9"]],
    ["a missing entry", {}, []],
    ["no version", { "a.yaml": "info: {}\n" }, ["no-version a.yaml:1:1"]],
    [
      "an unknown version",
      { "a.yaml": "info: {}\nopenapi: 4.0.0\n" },
      ["unknown-version a.yaml:2:1"],
    ],
  ];
  it.each(table.filter(([, set]) => Object.keys(set).length > 0))("%s", async (_, set, want) => {
    const { document, found } = await readFiles(set);
    expect(document).toBeUndefined();
    expect(found).toEqual(want);
  });

  it("a missing entry", async () => {
    const { found } = await readFiles(
      { "a.yaml": yaml },
      {
        files: {
          read: () => Promise.reject(new Error("unused")),
          size: () => Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" })),
          realPath: async (path) => path,
        },
      },
    );
    expect(found).toEqual(["file-not-found"]);
  });

  it("a file that is too large", async () => {
    const { found } = await readFiles({ "a.yaml": yaml }, { maxBytes: 10 });
    expect(found).toEqual(["file-too-large"]);
  });
});

describe("what can be read", () => {
  const table: [string, FileSet][] = [
    ["a byte-order mark", { "a.yaml": `\ufeff${yaml}` }],
    [
      "a byte-order mark before JSON",
      { "a.json": `\ufeff{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}` },
    ],
    ["CRLF", { "a.yaml": yaml.replaceAll("\n", "\r\n") }],
    [
      "JSON in a file named otherwise",
      { "spec.txt": `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}` },
    ],
    [
      "JSON with a comment in a YAML file",
      { "a.yaml": `{"openapi": "3.1.0", # yes\n"info":{"title":"T","version":"1"},"paths":{}}` },
    ],
    ["a version that is a number", { "a.yaml": yaml.replace("3.1.0", "3.1") }],
  ];
  it.each(table)("%s", async (_, set) => {
    const { document, found } = await readFiles(set);
    expect(found).toEqual([]);
    expect(document!.root).toMatchObject({ openapi: "3.1.1", info: { title: "T", version: "1" } });
  });

  it("many aliases of one anchor, as a tree", async () => {
    const schemas = Array.from({ length: 400 }, (_, index) => `    S${index}: *base`).join("\n");
    const text = `${yaml}x-base: &base {type: object, properties: {a: {nullable: true, type: string}}}\ncomponents:\n  schemas:\n${schemas}\n`;
    const { document } = await readFiles({ "a.yaml": text.replace("3.1.0", "3.0.3") });
    const all = (
      document!.root["components"] as { schemas: Record<string, { properties: { a: object } }> }
    ).schemas;
    expect(new Set(Object.values(all).map(({ properties }) => properties.a)).size).toBe(400);
    expect(all["S399"]!.properties.a).toEqual({ type: ["string", "null"] });
    expect(document!.root["x-base"]).toMatchObject({ properties: { a: { nullable: true } } });
  });

  it("merge keys, dates as text, and names of prototypes as data", async () => {
    const text = `${yaml}x-a: &a {b: 1, c: 2}\nx-d: {<<: *a, c: 3, d: 2024-01-02}\n__proto__: {e: 1}\nconstructor: {f: .nan}\n`;
    const { document } = await readFiles({ "a.yaml": text });
    expect(document!.root["x-d"]).toEqual({ b: 1, c: 3, d: "2024-01-02" });
    expect(Object.hasOwn(document!.root, "__proto__")).toBe(true);
    expect(document!.root["constructor"]).toEqual({ f: null });
  });

  it("letters beyond ASCII in JSON, escaped or not, at any place of a large file", async () => {
    const values = Array.from(
      { length: 3000 },
      (_, index) => `${"x".repeat(index % 97)}é😀"\\\u2028${index}`,
    );
    const set = {
      "a.json": { openapi: "3.1.0", info: { title: "ü", version: "1" }, paths: {}, "x-v": values },
    };
    const { document } = await readFiles(set);
    expect(document!.root["x-v"]).toEqual(values);
  });
});

describe("places", () => {
  const source = [
    "openapi: 3.1.0",
    "info: &info",
    "  title: T",
    "paths:",
    "  /a/b:",
    "    get:",
    "      tags: [one, 'two']",
    "      x-list:",
    "        - deep:",
    "            er: 1",
    "x-alias: *info",
    "x-merge:",
    "  <<: *info",
    "  own: 1",
    "'~/': {a: 1}",
    "200: ok",
  ].join("\n");
  const json = `{\n "openapi": "3.1.0",\n "a": [1, {"b\\"}": "}{", "c": [ ]}, "x"],\n "\\u0064": {"e": null, "f": -1.5e3}\n}`;
  // Characters of two, three and four bytes, the last of which are two in a string.
  const wide = `{\n "openapi": "3.1.0",\n "é€": {"😀": "😀", "b": 1},\n "c": ["ü", 2]\n}`;
  const oneLine = `{"openapi": "3.1.0", "x": "${"é".repeat(60_000)}", "😀": {"b": 1}}`;
  const table: [string, string, string, [number, number]][] = [
    ["a.yaml", source, "", [1, 1]],
    ["a.yaml", source, "/info/title", [3, 3]],
    ["a.yaml", source, "/paths/~1a~1b/get", [6, 5]],
    ["a.yaml", source, "/paths/~1a~1b/get/tags/1", [7, 19]],
    ["a.yaml", source, "/paths/~1a~1b/get/x-list/0/deep/er", [10, 13]],
    ["a.yaml", source, "/paths/~1a~1b/post/x", [5, 3]],
    ["a.yaml", source, "/x-alias/title", [3, 3]],
    ["a.yaml", source, "/x-merge/title", [3, 3]],
    ["a.yaml", source, "/x-merge/own", [14, 3]],
    ["a.yaml", source, "/~0~1/a", [15, 8]],
    ["a.yaml", source, "/200", [16, 1]],
    ["a.json", json, "/a/1/c", [3, 26]],
    ["a.json", json, "/a/2", [3, 37]],
    ["a.json", json, "/d/f", [4, 24]],
    ["a.json", json, "/d/zzz", [4, 2]],
    ["a.json", json, "", [1, 1]],
    ["a.json", wide, "/é€/b", [3, 21]],
    ["a.json", wide, "/é€/😀", [3, 9]],
    ["a.json", wide, "/c/1", [4, 13]],
    ["a.json", oneLine, "/😀/b", [1, 60_038]],
  ];
  it.each(table)("%#", async (file, text, pointer, [line, column]) => {
    const { document } = await readFiles({ [file]: text });
    const location = document!.locate({ file, pointer });
    expect(location).toMatchObject({ line, column });
    expect(location!.textOf(line)).toBe(text.split("\n")[line - 1]);
  });
});

describe("fences", () => {
  const outside = {
    "spec/a.yaml": `${yaml}components: {schemas: {B: {$ref: ../b.yaml}}}`,
    "b.yaml": "type: string",
  };

  it("refuses a file outside the folder, unless allowed", async () => {
    const refused = await readFiles(outside);
    expect(refused.found).toEqual(["file-outside spec/a.yaml:4:28"]);
    const allowed = await readFiles(outside, { allowOutside: true });
    expect(allowed.found).toEqual([]);
    expect(allowed.document!.inputs.map(({ file }) => file)).toEqual(["spec/a.yaml", "b.yaml"]);
  });

  it("refuses a symbolic link that leads out", async () => {
    const root = mkdtempSync(join(tmpdir(), "quillgen-"));
    mkdirSync(join(root, "spec"));
    writeFileSync(join(root, "secret.yaml"), "type: string");
    symlinkSync(join(root, "secret.yaml"), join(root, "spec", "link.yaml"));
    writeFileSync(
      join(root, "spec", "a.yaml"),
      `${yaml}components: {schemas: {B: {$ref: link.yaml}}}`,
    );
    const diagnostics = collectDiagnostics();
    await readDocument("spec/a.yaml", { cwd: root }, diagnostics);
    rmSync(root, { recursive: true });
    expect(diagnostics.all.map(({ code }) => code)).toEqual(["file-outside"]);
  });

  const remote = {
    "a.yaml": `${yaml}components: {schemas: {B: {$ref: 'https://example.com/x/b.yaml'}}}`,
  };
  const answers: Record<string, () => Response> = {
    "https://example.com/x/b.yaml": () => new Response("properties: {c: {$ref: c.json}}"),
    "https://example.com/x/c.json": () => new Response('{"type": "string"}'),
    "https://example.com/loop": () =>
      new Response(null, { status: 302, headers: { location: "/loop" } }),
    "https://example.com/inside": () =>
      new Response(null, { status: 302, headers: { location: "http://127.0.0.1/secret" } }),
    "https://example.com/file": () => new Response("$ref: 'file:///etc/passwd'"),
    "https://example.com/big": () => new Response("x".repeat(1000)),
  };
  const fetch = async (url: string) => answers[url]?.() ?? new Response("", { status: 404 });

  it("refuses remote documents, unless allowed; what they refer to is relative to them", async () => {
    expect((await readFiles(remote)).found).toEqual(["remote-refused a.yaml:4:28"]);
    const { document, found } = await readFiles(remote, { allowRemote: true, fetch });
    expect(found).toEqual([]);
    expect(document!.root["components"]).toEqual({
      schemas: {
        B: { properties: { c: { $ref: "#/components/schemas/c" } } },
        c: { type: "string" },
      },
    });
    expect(document!.place("/components/schemas/c/type")).toEqual({
      file: "https://example.com/x/c.json",
      pointer: "/type",
    });
  });

  it.each([
    ["https://example.com/none", "remote-failed", "404"],
    ["https://example.com/loop", "remote-failed", "redirected"],
    ["https://example.com/inside", "remote-failed", "private"],
    ["https://10.1.2.3/", "remote-failed", "private"],
    ["https://[::ffff:127.0.0.1]/", "remote-failed", "private"],
    ["https://user:secret@example.com/", "remote-failed", "credentials"],
    ["https://example.com/big", "remote-failed", "500 bytes"],
    ["https://example.com/file", "file-outside", "passwd"],
    ["ftp://example.com/x", "remote-failed", "ftp:"],
  ])("keeps to its limits: %s", async (url, code, reason) => {
    const set = { "a.yaml": `${yaml}components: {schemas: {B: {$ref: '${url}'}}}` };
    const { diagnostics } = await readFiles(set, { allowRemote: true, fetch, maxBytes: 500 });
    expect(diagnostics.all.map((each) => each.code)).toEqual([code]);
    expect(diagnostics.all[0]!.message).toContain(reason);
  });

  it("gives up on an answer that does not come", async () => {
    const never = (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise<Response>((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason)),
      );
    const { diagnostics } = await readFiles(remote, {
      allowRemote: true,
      fetch: never,
      timeoutMs: 20,
    });
    expect(diagnostics.all[0]!.message).toContain("20 ms");
  });
});
