import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { document } from "./document.js";
import { generateSchemas, type GeneratedSchemas } from "./generate-schemas.js";

let generated: GeneratedSchemas;
let schemas: Readonly<Record<string, any>>;
beforeAll(async () => {
  generated = await generateSchemas(document, { context: ["tenant"] });
  schemas = await import(pathToFileURL(join(generated.folder, "index.ts")).href);
});
afterAll(() => generated.remove());

const id = "0190d0ad-5f3c-7000-8000-000000000000";
const bytes = new Blob(["a"]);

/** What each schema takes, and what it refuses. */
const table: Readonly<
  Record<string, readonly [good: readonly unknown[], bad: readonly unknown[]]>
> = {
  ThingSchema_: [
    [
      { id, name: "abc" },
      { id, name: "a", note: null, more: 1 },
      { id, name: "😀😀😀" },
    ],
    [{ name: "a" }, { id, name: "" }, { id, name: "abcd" }, { id, name: "a", note: 1 }, [], null],
  ],
  ThingWritableSchema: [[{ secret: "s", name: "a" }], [{ id, name: "a" }, { secret: "s" }]],
  TreeSchema: [
    [{ value: "a", branches: [{ value: "b", branches: [] }] }],
    [{ value: "a", branches: [{ value: "b", branches: [{}] }] }, { value: "a" }],
  ],
  ChainSchema: [
    [{ next: null }, { next: { chain: { next: null } } }],
    [{ next: { chain: {} } }, { next: {} }],
  ],
  PetSchema: [
    [
      { kind: "cat", lives: 7 },
      { kind: "dog", name: "Rex", tricks: ["sit"] },
    ],
    [{ kind: "cat", tricks: [] }, { kind: "dog", lives: 7 }, { kind: "cow" }, { lives: 7 }, null],
  ],
  VersionedSchema: [
    [
      { version: 1, one: "a" },
      { version: 2, two: "a" },
    ],
    [{ version: 1, two: "a" }, { version: "1", one: "a" }, { version: 3 }],
  ],
  ColourSchema: [
    ["red", "green", "blue"],
    [1, null],
  ],
  SizeSchema: [
    ["small", 1, true, null],
    ["large", 2, false],
  ],
  SingleSchema: [["only"], ["other", null]],
  PairSchema: [[["a", 1]], [["a"], ["a", 1, 2], [1, "a"]]],
  RowSchema: [
    [["a"], ["a", 1, 2]],
    [[], ["a", "b"]],
  ],
  LabelsSchema: [
    [{}, { a: "b" }],
    [{ a: 1 }, []],
  ],
  MarksSchema: [
    [{}, { a: "x" }, { a: "x", b: "y" }],
    [{ c: "x" }, { a: 1 }],
  ],
  CountedSchema: [
    [{ total: 1 }, { total: 1, more: 2 }],
    [{}, { total: 1, more: "2" }],
  ],
  LooseSchema: [[{ a: "a", b: 1 }], [{ b: 1 }]],
  ClosedSchema: [[{}, { a: "a" }], [{ b: 1 }]],
  NothingSchema: [[{}], [{ a: 1 }, null, []]],
  AnythingSchema: [[1, null, "a", {}, []], []],
  ImpossibleSchema: [[], [[], [1], ["a"]]],
  SentSchema: [[{ kind: "cat", lives: 7 }], [{}]],
  BareSchema: [
    [{}, { more: 1 }],
    [[], null],
  ],
  HolderSchema: [[{ anything: 1, one: null }], []],
  LimitsSchema: [
    [
      {},
      { from: 1, within: 0.5, step: 0.07, list: [1, 2, 3], set: [1, "1", { a: 1 }, { a: 2 }] },
      { from: 10, wide: 2 ** 60, narrow: -(2 ** 31), code: "ÄÖ", old: "a-b.c", foreign: "any" },
    ],
    [
      ...[0, 11, 1.5, "1"].map((from) => ({ from })),
      ...[0, 1].map((within) => ({ within })),
      { step: 0.075 },
      { wide: 0.5 },
      { narrow: 2 ** 31 },
      { list: [] },
      { list: [1, 2, 3, 4] },
      { set: [1, 1] },
      {
        set: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      ...["ab", "A", "ABC"].map((code) => ({ code })),
      { old: "a b" },
    ],
  ],
  FormatsSchema: [
    [
      { "date-time": "2025-06-01T12:00:00Z", date: "2025-06-01", email: "a@localhost" },
      { "date-time": "2025-06-01T12:00:00.123456+02:00", uuid: id, uri: "urn:a:b" },
      { hostname: "a.example", ipv4: "127.0.0.1", byte: "YQ==", zodiac: "anything" },
    ],
    [
      { "date-time": "2025-06-01" },
      { "date-time": "2025-06-01T12:00:00" },
      { date: "2025-02-30" },
      { email: "a" },
      { uuid: "7" },
      ...["a", "/a", " a:b"].map((uri) => ({ uri })),
      { hostname: "a b" },
      { ipv4: "256.0.0.1" },
      { byte: "%" },
      { zodiac: 1 },
    ],
  ],
  HostileSchema: [
    [{}, { constructor: "a" }],
    [{ constructor: 1 }, { "*/ alert(1) //": 1 }, { "`${process.exit(1)}`": "other" }],
  ],
  ThingsListInputSchema: [
    [{ tenant: "a" }, { tenant: "a", limit: 10 }],
    [{}, { tenant: 1 }, { tenant: "a", limit: 11 }],
  ],
  ThingsListParamsSchema: [[{}, { tenant: "a" }], [{ limit: 11 }]],
  ThingsListOutputSchema: [
    [[], [{ id, name: "a" }]],
    [{}, [{}]],
  ],
  ThingsReplaceInputSchema: [
    [{ tenant: "a" }, { tenant: "a", body: { name: "a" } }],
    [{ tenant: "a", body: {} }],
  ],
  ThingsReplaceBodySchema_: [[{ name: "a" }], [{}, undefined]],
  ThingsReplaceOutputSchema: [[undefined], [null, {}]],
  FilesUploadInputSchema: [
    [
      { body: { file: bytes, name: "a" } },
      { body: { file: new Uint8Array(1), name: "a" } },
      { body: { file: { data: "a;b", filename: "a.csv", type: "text/csv" }, name: "a" } },
      { body: { file: bytes, name: "a", cover: { data: bytes, type: "image/png" } } },
      { body: { file: bytes, name: "a", cover: { data: bytes, type: "application/pdf" } } },
    ],
    [
      { body: { file: "a", name: "a" } },
      { body: { file: null, name: "a" } },
      { body: { file: { data: 1 }, name: "a" } },
      { body: { file: { data: "a", filename: 1 }, name: "a" } },
      { body: { file: bytes, name: "a", cover: { data: bytes, type: "text/csv" } } },
      { body: { name: "a" } },
      {},
    ],
  ],
  ThingsChangeInputSchema: [
    [
      { tenant: "a" },
      { tenant: "a", body: { secret: "s", name: "a" } },
      { tenant: "a", body: { secret: "s", name: "a" }, contentType: "application/json" },
      { tenant: "a", body: "a;b", contentType: "text/csv" },
      { tenant: "a", body: bytes, contentType: "application/octet-stream" },
    ],
    [
      { tenant: "a", body: "a;b" },
      { tenant: "a", body: "a;b", contentType: "application/json" },
      { tenant: "a", body: { secret: "s", name: "a" }, contentType: "text/csv" },
      { tenant: "a", contentType: "text/csv" },
      { tenant: "a", body: bytes, contentType: "image/png" },
    ],
  ],
  FilesContentOutputSchema: [[bytes], ["a", new Uint8Array(1)]],
};

describe("schemas of every kind of type", () => {
  test.each(Object.entries(table))("%s", (name, [good, bad]) => {
    const schema = schemas[name];
    for (const value of good) {
      expect(schema.safeParse(value), JSON.stringify(value)).toEqual({
        success: true,
        data: value,
      });
    }
    const accepted = bad.filter((value) => schema.safeParse(value).success);
    expect(accepted).toEqual([]);
  });

  test("cover every schema, or its type at least", () => {
    const named = Object.keys(schemas).filter((name) => schemas[name] instanceof z.ZodType);
    const others = named.filter((name) => !(name in table));
    expect(others).toEqual([
      "ThingSchemaSchema",
      "ThingsReplaceBodySchema",
      "SchemaSchema",
      "LinkSchema",
      "CatSchema",
      "DogSchema",
      "NamedSchema",
      "ThingsCreateParamsSchema",
      "ThingsCreateInputSchema",
      "ThingsCreateOutputSchema",
      "ThingsReplaceParamsSchema",
      "ThingsChangeBodySchema",
      "ThingsChangeParamsSchema",
      "ThingsChangeOutputSchema",
      "FilesContentInputSchema",
      "FilesUploadBodySchema",
      "FilesUploadOutputSchema",
    ]);
  });

  test("are told by operation id, but for bytes and sequences", () => {
    expect(Object.keys(schemas["inputSchemas"])).toEqual([
      "things.create",
      "things.replace",
      "things.change",
      "files.upload",
    ]);
    expect(Object.keys(schemas["outputSchemas"])).toEqual(["things.list", "things.create"]);
  });

  test("say what JSON Schema says of them", () => {
    expect(z.toJSONSchema(schemas["LabelsSchema"])).toMatchObject({
      type: "object",
      additionalProperties: { type: "string" },
    });
    const { properties } = z.toJSONSchema(schemas["ThingSchema_"]) as any;
    expect(properties.name).toMatchObject({ type: "string", minLength: 1, maxLength: 3 });
  });

  test("are told apart by their tag alone", () => {
    const { issues } = schemas["PetSchema"].safeParse({ kind: "cat", lives: "many" }).error;
    expect(issues).toMatchObject([{ code: "invalid_type", path: ["lives"] }]);
  });
});
