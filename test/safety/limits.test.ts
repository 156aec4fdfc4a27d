import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateAt, generateTexts, packages, plainSources, type Texts } from "./generate-texts.js";

const head = { openapi: "3.1.0", info: { title: "Large", version: "1" } };
const headText = "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths: {}\n";
const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A document with one operation that answers with the schema `Root`. */
const answering = (schemas: Record<string, unknown>, more: object = {}) => ({
  ...head,
  paths: {
    "/root": {
      get: {
        operationId: "root",
        responses: {
          200: { description: "", content: { "application/json": { schema: refer("Root") } } },
        },
      },
    },
  },
  components: { schemas, ...more },
});

const models = ({ files }: Texts) =>
  [...files!].find(([name]) => name.endsWith("models.ts"))?.[1].text ?? "";

function expectFine(result: Texts, codes: readonly string[] = []): void {
  expect(result.diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const code of result.codes) expect(codes).toContain(code);
  expect(result.files!.size).toBeGreaterThan(0);
}

function expectRefused(result: Texts, code: string): void {
  expect(result.files).toBeUndefined();
  expect(result.codes).toEqual([code]);
}

describe("growth", () => {
  it("an alias bomb is refused", async () => {
    const bomb = many(20, (level) =>
      level === 0 ? "x-0: &a0 [1]" : `x-${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
    ).join("\n");
    expectRefused(
      await generateTexts(`${headText}${bomb}\n`, plainSources(), "a.yaml"),
      "alias-bomb",
    );
  });

  it("a bomb of merge keys is refused", async () => {
    const bomb = many(25, (level) =>
      level === 0
        ? "x-0: &a0 {k: {v: 1}}"
        : `x-${level}: &a${level} {l: *a${level - 1}, r: *a${level - 1}, <<: *a${level - 1}}`,
    ).join("\n");
    expectRefused(
      await generateTexts(`${headText}${bomb}\n`, plainSources(), "a.yaml"),
      "alias-bomb",
    );
  });

  it("ten thousand aliases of one anchor are not", async () => {
    const schemas = many(10_000, (index) => `    S${index}: *one`).join("\n");
    const text = `${headText}components:\n  schemas:\n    One: &one {type: object, properties: {a: {type: string}}}\n${schemas}\n`;
    const result = await generateTexts(text, plainSources(), "a.yaml");
    expectFine(result);
    expect(models(result)).toContain("export interface S9999 {");
  });

  it("alternatives do not multiply: all of 40 pairs", async () => {
    const pairs = many(40, (index) => ({
      oneOf: [
        { type: "object", properties: { [`a${index}`]: { const: 1 } } },
        { type: "object", properties: { [`b${index}`]: { const: 2 } } },
      ],
    }));
    expectFine(await generateTexts(answering({ Root: { allOf: pairs } })));
  });

  it("neither do schemas that hold each other twice, 60 deep", async () => {
    const schemas = Object.fromEntries(
      many(60, (index) => [
        index === 0 ? "Root" : `S${index}`,
        {
          allOf: [refer(`S${index + 1}`), { properties: { a: refer(`S${index + 1}`) } }],
          anyOf: [refer(`S${index + 1}`), { type: "object" }],
        },
      ]),
    );
    expectFine(await generateTexts(answering({ ...schemas, S60: { type: "object" } })));
  });

  it("nor references through references", async () => {
    const value = { x: refer("A/x/x"), y: { type: "string" } };
    const schemas = {
      Root: refer("A0/x"),
      ...Object.fromEntries(many(50, (index) => [`A${index}`, refer(`A${index + 1}/x/x`)])),
      A50: { x: { x: value } },
      A: refer("A0/x/x"),
    };
    expectRefused(await generateTexts(answering(schemas)), "bad-ref");
  });
});

describe("chains", () => {
  it("10,000 schemas that each refer to the next", async () => {
    const schemas = Object.fromEntries(
      many(10_000, (index) => [index === 0 ? "Root" : `S${index}`, refer(`S${index + 1}`)]),
    );
    const result = await generateTexts(
      answering({ ...schemas, S10000: { type: "string" } }),
      plainSources(),
    );
    expectFine(result);
    expect(models(result)).toContain("export type S9999 = S10000;");
  });

  it("10,000 schemas that each extend the next", async () => {
    const schemas = Object.fromEntries(
      many(10_000, (index) => [
        index === 0 ? "Root" : `S${index}`,
        { allOf: [refer(`S${index + 1}`), { properties: { [`p${index}`]: { type: "string" } } }] },
      ]),
    );
    const result = await generateTexts(
      answering({ ...schemas, S10000: { type: "object", properties: { last: {} } } }),
      plainSources(),
    );
    expectFine(result, ["schema-too-deep"]);
  });

  it("a loop of 10,000 references", async () => {
    const schemas = Object.fromEntries(
      many(10_000, (index) => [
        index === 0 ? "Root" : `S${index}`,
        refer(index === 9_999 ? "Root" : `S${index + 1}`),
      ]),
    );
    expectFine(await generateTexts(answering(schemas), plainSources()), [
      "ref-loop",
      "model-circular",
    ]);
  });

  it.each(["parameters", "responses", "requestBodies", "headers", "pathItems", "examples"])(
    "10,000 %s that each refer to the next, and to themselves",
    async (kind) => {
      const to = (name: string) => ({ $ref: `#/components/${kind}/${name}` });
      const ends: Record<string, object> = {
        parameters: { name: "p", in: "query", schema: {} },
        responses: { description: "" },
        requestBodies: { content: {} },
        headers: { schema: {} },
        pathItems: { get: { responses: {} } },
        examples: { value: 1 },
      };
      const components = {
        ...Object.fromEntries(many(10_000, (index) => [`C${index}`, to(`C${index + 1}`)])),
        C10000: ends[kind]!,
        Self: to("Self"),
      };
      const uses: Record<string, object> = {
        parameters: { parameters: [to("C0"), to("Self")], responses: {} },
        responses: { responses: { 200: to("C0"), 404: to("Self") } },
        requestBodies: { requestBody: to("C0"), responses: {} },
        headers: {
          responses: { 200: { description: "", headers: { a: to("C0"), b: to("Self") } } },
        },
        pathItems: { responses: {} },
        examples: {
          parameters: [{ name: "q", in: "query", schema: {}, examples: { a: to("C0") } }],
          responses: {},
        },
      };
      const paths = {
        "/a": { get: { operationId: "a", ...uses[kind] } },
        ...(kind === "pathItems" && { "/b": to("C0"), "/c": to("Self") }),
      };
      const { codes } = await generateTexts(
        { ...head, paths, components: { [kind]: components } },
        plainSources(),
      );
      for (const code of codes) {
        expect([
          "ref-loop",
          "refs-too-many",
          "no-responses",
          "incomplete-parameter",
          "param-location",
        ]).toContain(code);
      }
    },
  );
});

describe("depth", () => {
  const deepJson = (levels: number, open: string, close: string) =>
    `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"x":${open.repeat(levels)}1${close.repeat(levels)}}`;
  const deepBlocks = (levels: number) =>
    `${headText}x:\n${many(levels, (level) => `${" ".repeat(level + 1)}a:`).join("\n")} 1\n`;

  it.each([
    ["JSON arrays", deepJson(10_000, "[", "]"), "a.json"],
    ["JSON objects", deepJson(10_000, '{"a":', "}"), "a.json"],
    ["YAML flow sequences", `${headText}x: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`, "a.yaml"],
    [
      "YAML flow mappings",
      `${headText}x: ${"{a: ".repeat(10_000)}1${"}".repeat(10_000)}\n`,
      "a.yaml",
    ],
    ["YAML blocks", deepBlocks(10_000), "a.yaml"],
    ["YAML sequences in one line", `${headText}x:\n  ${"- ".repeat(10_000)}1\n`, "a.yaml"],
    ["JSON in a YAML file", deepJson(10_000, "[", "]"), "a.yaml"],
  ])("10,000 levels of %s are refused", async (_, text, name) => {
    expectRefused(await generateTexts(text, plainSources(), name), "too-deep");
  });

  it.each([
    ["JSON that never closes", deepJson(10_000, "[", ""), "a.json"],
    ["YAML that never closes", `${headText}x: ${"[".repeat(10_000)}`, "a.yaml"],
  ])("10,000 levels of %s are refused", async (_, text, name) => {
    expectRefused(await generateTexts(text, plainSources(), name), "too-deep");
  });

  // The root, components, schemas and the schema itself take some of the 500 levels.
  const levels = 480;
  const nest = (wrap: (inner: object) => object, count: number): object =>
    many(count, () => wrap).reduce((inner, each) => each(inner), { type: "string" } as object);
  it.each([
    ["properties", nest((inner) => ({ properties: { a: inner } }), levels / 2)],
    ["items", nest((items) => ({ type: "array", items }), levels)],
    ["additionalProperties", nest((inner) => ({ additionalProperties: inner }), levels)],
    ["allOf", nest((inner) => ({ allOf: [inner, { description: "x" }] }), levels / 2)],
    ["oneOf", nest((inner) => ({ oneOf: [inner, { type: "integer" }] }), levels / 2)],
    ["anyOf", nest((inner) => ({ anyOf: [inner, { type: "null" }] }), levels / 2)],
    ["not", nest((not) => ({ not }), levels)],
    ["prefixItems", nest((inner) => ({ type: "array", prefixItems: [inner] }), levels / 2)],
    ["patternProperties", nest((inner) => ({ patternProperties: { "^a": inner } }), levels / 2)],
  ])("schemas nest as deep as a document may: %s", async (_, schema) => {
    const result = await generateTexts(answering({ Root: schema }));
    expectFine(result, ["schema-too-deep", "keyword-ignored"]);
  });

  it("a default, an example and a constant as deep as a document may be", async () => {
    const deep = nest((inner) => ({ a: inner }), 470);
    const result = await generateTexts(
      answering({ Root: { type: "object", default: deep, examples: [deep], enum: [deep] } }),
    );
    expectFine(result, ["keyword-ignored", "enum-type-mismatch"]);
  });
});

describe("size", () => {
  it("an enum of 100,000 values", async () => {
    const values = many(100_000, (index) => `value ${index}`);
    const result = await generateTexts(
      answering({ Root: { type: "string", enum: values } }),
      plainSources(),
    );
    expectFine(result);
    expect(models(result).match(/"value \d+"/g)).toHaveLength(100_000);
  });

  it("lists of 130,000, more than a function takes arguments", async () => {
    const bases = many(130_000, () => ({ description: "x" }));
    const list = many(130_000, (index) => index);
    const document = answering({
      Root: { allOf: bases },
      Kind: { $dynamicAnchor: "kind", type: "object", required: many(130_000, String) },
      Listed: { enum: list, default: 1, examples: list },
      Tagged: { allOf: [...bases, refer("Kind")], discriminator: { propertyName: "a" } },
      Dynamic: { $dynamicRef: "#kind" },
      Types: { type: many(130_000, () => "string") },
      Tuple: { prefixItems: many(20_000, () => ({})) },
    });
    const allowed = ["required-not-declared", "keyword-ignored", "discriminator-value"];
    expectFine(await generateTexts(document, plainSources()), allowed);
  });

  it("50,000 properties, and 5,000 alternatives", async () => {
    const properties = Object.fromEntries(
      many(50_000, (index) => [`p${index}`, { type: "string" }]),
    );
    const oneOf = many(5_000, (index) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: `k${index}` } },
    }));
    expectFine(
      await generateTexts(answering({ Root: { properties }, Any: { oneOf } }), plainSources()),
    );
  });

  it("descriptions of 2 MB, in every kind of words", async () => {
    const texts = [" @\n@", "word ", "*/", "@", "\n", "`", " \n", "  @a `", "<", "\r\n\t"];
    for (const text of texts) {
      const description = text.repeat(2_000_000 / text.length);
      const document = answering({ Root: { type: "string", description } });
      expectFine(await generateTexts(document, plainSources()));
    }
  });

  it("names, patterns and values of 400 KB", async () => {
    for (const text of ["word ", "`a", "@ ", '"', "\\", "\u2028", "1"]) {
      const long = text.repeat(400_000 / text.length);
      const properties = { [long]: { type: "string", pattern: long, default: long, const: long } };
      const document = answering({ Root: { type: "object", properties } });
      expectFine(await generateTexts(document, plainSources()), ["bad-pattern"]);
    }
  });

  it("descriptions of 60 KB in the pages of a package", async () => {
    for (const text of ["word ", "*", "`", "[", "|", "<a", "_a ", "\n", "\n- ", "1"]) {
      const document = answering({
        Root: { type: "string", description: text.repeat(60_000 / text.length) },
      });
      document.paths["/root"].get = {
        ...document.paths["/root"].get,
        summary: text.repeat(20_000 / text.length),
      } as never;
      expectFine(await generateTexts(document));
    }
  });

  it("5,000 operations, none of which has an id, all of one tag", async () => {
    const paths = Object.fromEntries(
      many(5_000, (index) => [
        `/things/${index}`,
        { get: { tags: ["things"], responses: { 204: { description: "" } } } },
      ]),
    );
    expectFine(await generateTexts({ ...head, paths }, plainSources()));
  });

  it("5,000 operations that all have the same id", async () => {
    const paths = Object.fromEntries(
      many(5_000, (index) => [
        `/things/${index}`,
        { get: { operationId: "same", responses: { 204: { description: "" } } } },
      ]),
    );
    expectFine(await generateTexts({ ...head, paths }, plainSources()), [
      "duplicate-operation-id",
      "name-clash",
    ]);
  });

  it("a file of 200 MB is refused by its size alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "quillgen-"));
    const file = openSync(join(folder, "large.yaml"), "w");
    ftruncateSync(file, 200_000_000);
    closeSync(file);
    const result = await generateAt({ spec: "large.yaml", cwd: folder, targets: plainSources() });
    rmSync(folder, { recursive: true });
    expectRefused(result, "file-too-large");
  });
});

describe("bytes", () => {
  const bad: readonly (readonly [string, Buffer])[] = [
    ["a lone continuation", Buffer.from([0x80])],
    ["an overlong slash", Buffer.from([0xc0, 0xaf])],
    ["half a surrogate pair", Buffer.from([0xed, 0xa0, 0x80])],
    ["beyond Unicode", Buffer.from([0xf5, 0x80, 0x80, 0x80])],
    ["a character cut in two", Buffer.from([0xe2, 0x82])],
  ];
  it.each(bad)("that are no UTF-8: %s", async (_, bytes) => {
    const text = Buffer.concat([Buffer.from(`${headText}x: "`), bytes, Buffer.from('"\n')]);
    expectRefused(await generateTexts(text, plainSources(), "a.yaml"), "invalid-utf8");
  });

  it.each([
    ["UTF-16", Buffer.from(`\ufeff${headText}`, "utf16le")],
    ["nothing but zeros", Buffer.alloc(1000)],
    ["an image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["nothing", Buffer.alloc(0)],
    ["a control character", Buffer.from(`${headText}x: \u0007\n`)],
  ])("that are no document: %s", async (_, bytes) => {
    for (const name of ["a.yaml", "a.json"]) {
      const { files, diagnostics } = await generateTexts(bytes, plainSources(), name);
      expect(files).toBeUndefined();
      expect(diagnostics.all).toHaveLength(1);
    }
  });
});

it("packages are made of small documents as well", async () => {
  expectFine(await generateTexts({ ...head, paths: {} }, packages()));
});
