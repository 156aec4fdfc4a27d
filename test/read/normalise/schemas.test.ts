import { describe, expect, it } from "vitest";
import { readFiles } from "../memory-files.js";

const info = { title: "T", version: "1" };

/** Reads one schema of a document of a version. */
async function schema(version: string, value: unknown, others: object = {}) {
  const all = { Tested: value, ...others };
  const part =
    version === "2.0"
      ? { swagger: "2.0", definitions: all }
      : { openapi: `${version}.0`, components: { schemas: all } };
  const { document, found } = await readFiles({ "a.json": { ...part, info, paths: {} } });
  const { schemas } = document!.root["components"] as { schemas: Record<string, unknown> };
  return { schema: schemas["Tested"], found };
}

describe("a schema of 3.0 is that of 3.1", () => {
  const ref = { $ref: "#/components/schemas/Other" };
  const absent = { type: "null" };
  const table: [string, unknown, unknown][] = [
    ["nullable type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["nullable false", { type: "string", nullable: false }, { type: "string" }],
    [
      "nullable enum",
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "nullable enum that has null",
      { type: "string", nullable: true, enum: ["a", null] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["nullable enum without a type", { nullable: true, enum: ["a"] }, { enum: ["a", null] }],
    ["nullable reference", { ...ref, nullable: true }, { anyOf: [ref, absent] }],
    [
      "nullable reference with words",
      { ...ref, nullable: true, description: "d", readOnly: true, "x-a": 1 },
      { description: "d", readOnly: true, "x-a": 1, anyOf: [ref, absent] },
    ],
    [
      "nullable allOf",
      { allOf: [ref], nullable: true, description: "d" },
      { description: "d", anyOf: [{ allOf: [ref] }, absent] },
    ],
    [
      "nullable allOf with a type",
      { type: "object", allOf: [ref], nullable: true },
      { anyOf: [{ type: "object", allOf: [ref] }, absent] },
    ],
    ["nullable oneOf", { oneOf: [ref], nullable: true }, { oneOf: [ref, absent] }],
    [
      "nullable oneOf that has null",
      { oneOf: [ref, { type: "string", nullable: true }], nullable: true },
      { oneOf: [ref, { type: ["string", "null"] }] },
    ],
    [
      "nullable anyOf with a type",
      { type: "object", anyOf: [ref], nullable: true },
      { type: ["object", "null"], anyOf: [ref, absent] },
    ],
    [
      "nullable object without a type",
      { properties: { a: {} }, nullable: true },
      { type: ["object", "null"], properties: { a: {} } },
    ],
    ["nullable anything", { nullable: true, description: "d" }, { description: "d" }],
    [
      "nullable property of a list",
      { items: { properties: { a: { type: "integer", nullable: true } } } },
      { items: { properties: { a: { type: ["integer", "null"] } } } },
    ],
    [
      "exclusive bounds",
      { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { exclusiveMinimum: 1, maximum: 9 },
    ],
    ["example", { type: "string", example: "e" }, { type: "string", examples: ["e"] }],
    ["example of null", { type: "string", example: null }, { type: "string", examples: [null] }],
    [
      "binary",
      { type: "string", format: "binary" },
      { type: "string", contentMediaType: "application/octet-stream" },
    ],
    [
      "base64",
      { type: "string", format: "byte" },
      { type: "string", contentEncoding: "base64", format: "byte" },
    ],
    ["one type", { type: "string" }, { type: ["string"] }],
    ["numbers that are text", { maxLength: "10", minimum: "1" }, { maxLength: 10, minimum: 1 }],
    [
      "data is data",
      {
        default: { nullable: true, $ref: "#/none" },
        enum: [{ nullable: true }],
        "x-a": { nullable: true, example: 1 },
      },
      {
        default: { nullable: true, $ref: "#/none" },
        enum: [{ nullable: true }],
        "x-a": { nullable: true, example: 1 },
      },
    ],
  ];
  it.each(table)("%s", async (_, old, fresh) => {
    const others = { Other: { type: "object" } };
    const before = await schema("3.0", old, others);
    const after = await schema("3.1", fresh, others);
    expect(before).toEqual({ schema: after.schema, found: [] });
    expect(after.found).toEqual([]);
  });
});

describe("in any version", () => {
  const table: [string, string, unknown, unknown, string[]][] = [
    [
      "nullable in 3.1",
      "3.1",
      { type: "string", nullable: true },
      { type: ["string", "null"] },
      ["nullable-after-3.0 a.json:6:9"],
    ],
    [
      "x-nullable in 2.0",
      "2.0",
      { type: "string", "x-nullable": true },
      { type: ["string", "null"] },
      [],
    ],
    [
      "x-nullable in 3.1 is an extension",
      "3.1",
      { type: "string", "x-nullable": true },
      { type: "string", "x-nullable": true },
      [],
    ],
    [
      "type null and an enum without it",
      "3.1",
      { type: ["string", "null"], enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
      [],
    ],
    [
      "media types that are bytes",
      "3.1",
      { contentMediaType: "image/png" },
      { contentMediaType: "image/png", type: "string", format: "binary" },
      [],
    ],
    [
      "media types that are text",
      "3.1",
      { type: "string", contentMediaType: "application/json" },
      { type: "string", contentMediaType: "application/json" },
      [],
    ],
    [
      "a discriminator of 2.0",
      "2.0",
      { discriminator: "kind" },
      { discriminator: { propertyName: "kind" } },
      [],
    ],
    [
      "type file",
      "3.0",
      { type: "file" },
      { type: "string", format: "binary" },
      ["type-file a.json:5:9"],
    ],
    ["types that nobody knows stay for the model", "3.0", { type: "int" }, { type: "int" }, []],
    [
      "members of the wrong kind",
      "3.1",
      { required: true, enum: "a", properties: [], allOf: {}, title: 7, items: 5 },
      { title: "7", allOf: [{}], items: {} },
      [
        "malformed a.json:7:9",
        "malformed a.json:8:9",
        "malformed a.json:9:9",
        "malformed a.json:10:9",
        "malformed a.json:12:9",
      ],
    ],
    [
      "empty members of YAML",
      "3.1",
      { properties: { a: null }, required: null },
      { properties: { a: {} } },
      [],
    ],
    [
      "boolean schemas",
      "3.1",
      { properties: { a: true, b: false }, items: false },
      { properties: { a: true, b: false }, items: false },
      [],
    ],
  ];
  it.each(table)("%s", async (_, version, value, want, codes) => {
    const { schema: got, found } = await schema(version, value);
    expect(got).toEqual(want);
    expect(found.map((each) => each.split(" ")[0])).toEqual(
      codes.map((each) => each.split(" ")[0]),
    );
  });
});
