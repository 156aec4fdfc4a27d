import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/read/document.js";
import { modelsOf, show, typeOf } from "./model-of.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };

function table(rows: readonly (readonly [string, Json, string])[]): void {
  it.each(rows)("%s", (_, schema, want) => expect(typeOf(schema)).toBe(want));
}

const withAnchor = (type: string): JsonObject => ({
  properties: { x: { $ref: "#part" } },
  $defs: { Part: { $anchor: "part", type } },
});

const page = (item: JsonObject): JsonObject => ({
  $ref: "#/components/schemas/Page",
  $defs: { item: { $dynamicAnchor: "item", ...item } },
});

describe("scalars", () => {
  table([
    ["nothing said", {}, "unknown"],
    ["true", true, "unknown"],
    ["false", false, "never"],
    ["no type, only limits", { minLength: 1 }, "unknown"],
    ["text", { type: "string" }, "string"],
    [
      "limits of text",
      { type: "string", minLength: 1, maxLength: 3, pattern: "^a" },
      "string<minLength=1,maxLength=3,pattern=^a>",
    ],
    ["a minimum of nothing", { type: "string", minLength: 0 }, "string"],
    ["format", { type: "string", format: "uuid" }, "string<format=uuid>"],
    ["integers", { type: "integer", format: "int64" }, "integer<format=int64>"],
    [
      "limits of numbers",
      { type: "number", minimum: 0, exclusiveMaximum: 1, multipleOf: 0.5 },
      "number<minimum=0,exclusiveMaximum=1,multipleOf=0.5>",
    ],
    ["boolean", { type: "boolean" }, "boolean"],
    ["null", { type: "null" }, "null"],
    ["list of types", { type: ["string", "integer", "null"] }, "string | integer | null"],
    [
      "list of types, limits where they belong",
      { type: ["string", "array"], minLength: 2, items: { type: "null" } },
      "string<minLength=2> | null[]",
    ],
    ["one type twice", { type: ["string", "string"] }, "string"],
    ["number covers integer", { type: ["number", "integer"] }, "number"],
    ["bytes", { type: "string", format: "binary" }, "binary"],
    ["bytes by media type", { type: "string", contentMediaType: "image/png" }, "binary"],
    [
      "encoded bytes are text",
      { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
      "string",
    ],
    ["text of a media type", { type: "string", contentMediaType: "application/json" }, "string"],
  ]);

  it("warns of types that JSON does not have", () => {
    const { types, found } = modelsOf({ It: { type: "File" }, Other: { type: "constructor" } });
    expect(types).toEqual({ It: "unknown", Other: "unknown" });
    expect(found).toEqual([
      "type-unknown /components/schemas/It",
      "type-unknown /components/schemas/Other",
    ]);
  });

  it("warns of what is no schema", () => {
    const { types, found } = modelsOf({ It: "string" });
    expect(types).toEqual({ It: "unknown" });
    expect(found).toEqual(["schema-not-an-object /components/schemas/It"]);
  });
});

describe("listed values", () => {
  table([
    ["enum", { type: "string", enum: ["a", "b"] }, '"a" | "b"'],
    ["const", { const: "a" }, '"a"'],
    ["const null", { const: null }, "null"],
    ["a value twice", { enum: ["a", "a"] }, '"a"'],
    ["numbers and null", { enum: [null, 1, -2.5] }, "1 | -2.5 | null"],
    ["both booleans", { enum: [true, false] }, "boolean"],
    ["mixed", { enum: ["a", 1, true] }, '"a" | 1 | true'],
    ["lists and objects", { enum: [["a"], { b: 1 }] }, '["a"] | { b: 1 }'],
    ["null by the type alone", { type: ["string", "null"], enum: ["a"] }, '"a" | null'],
    ["no values", { type: "string", enum: [] }, "string"],
    ["a number that has no name", { const: Number.POSITIVE_INFINITY }, "number"],
    ["minus zero", { const: -0 }, "0"],
    ["open by anyOf", { anyOf: [{ enum: ["a", "b"] }, string] }, '"a" | "b" | string open'],
    [
      "open, the other way round",
      { anyOf: [string, { type: "string", enum: ["a"] }] },
      'string | "a" open',
    ],
    [
      "open and null",
      { anyOf: [{ enum: ["a"] }, string, { type: "null" }] },
      '"a" | string | null open',
    ],
    ["open numbers", { anyOf: [{ enum: [1] }, { type: "integer" }] }, "1 | integer open"],
    ["extensible", { type: "string", "x-extensible-enum": ["a"] }, '"a" | string open'],
    ["not open: another kind", { anyOf: [{ enum: ["a"] }, { type: "integer" }] }, '"a" | integer'],
  ]);

  it("keeps an open enum open through a reference", () => {
    const { types } = modelsOf({
      It: { anyOf: [ref("Kind"), string] },
      Kind: { enum: ["a", "b"] },
    });
    expect(types["It"]).toBe("Kind | string open");
  });

  it("keeps values that contradict the type, and warns", () => {
    const { types, found } = modelsOf({ It: { type: "integer", enum: ["1", 2] } });
    expect(types).toEqual({ It: '"1" | 2' });
    expect(found).toEqual(["enum-type-mismatch /components/schemas/It"]);
  });
});

describe("arrays", () => {
  table([
    ["of anything", { type: "array" }, "unknown[]"],
    [
      "with limits",
      { type: "array", items: string, minItems: 1, maxItems: 2, uniqueItems: true },
      "string[]<1..2><unique>",
    ],
    ["by items alone", { items: string }, "string[]"],
    ["tuple", { type: "array", prefixItems: [string, { type: "integer" }] }, "[string, integer]"],
    [
      "tuple and more",
      { prefixItems: [string], items: { type: "integer" } },
      "[string, ...integer]",
    ],
    ["tuple and no more", { prefixItems: [string], items: false }, "[string]"],
    [
      "tuple that may be shorter",
      { prefixItems: [string, string], minItems: 1 },
      "[string, string?]",
    ],
    ["list under items", { type: "array", items: [string, {}] }, "[string, unknown]"],
  ]);
});

describe("objects", () => {
  table([
    ["no members said", { type: "object" }, "Record<string, unknown>"],
    ["empty properties", { type: "object", properties: {} }, "Record<string, unknown>"],
    [
      "required and optional",
      { type: "object", required: ["a"], properties: { a: string, b: {} } },
      "{ a: string; b?: unknown }",
    ],
    ["without type", { properties: { a: string } }, "{ a?: string }"],
    ["forbidden property", { properties: { a: false } }, "{ a?: never }"],
    ["record", { type: "object", additionalProperties: string }, "Record<string, string>"],
    [
      "rest",
      { properties: { a: string }, additionalProperties: { type: "integer" } },
      "{ a?: string; [*]: integer }",
    ],
    [
      "rest of anything",
      { properties: { a: string }, additionalProperties: true },
      "{ a?: string; [*]: unknown }",
    ],
    [
      "closed",
      { properties: { a: string }, additionalProperties: false },
      "{ a?: string; closed }",
    ],
    ["closed and empty", { type: "object", additionalProperties: false }, "{ closed }"],
    [
      "closed by unevaluatedProperties",
      { properties: { a: string }, unevaluatedProperties: false },
      "{ a?: string; closed }",
    ],
    [
      "patterns",
      {
        type: "object",
        patternProperties: { "^x": string, "^y": { type: "integer" } },
        additionalProperties: false,
      },
      "Record<string, string | integer>",
    ],
    [
      "names of members",
      { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: string },
      'Record<"a" | "b", string>',
    ],
    [
      "required in a record",
      { type: "object", required: ["a"], additionalProperties: string },
      "{ a: string; [*]: string }",
    ],
    [
      "names of prototypes",
      JSON.parse(
        '{"type":"object","required":["constructor"],"properties":{"__proto__":{"type":"string"},"constructor":{"type":"null"}}}',
      ) as Json,
      "{ __proto__?: string; constructor: null }",
    ],
    [
      "direction",
      {
        properties: {
          a: { type: "string", readOnly: true },
          b: { type: "string", writeOnly: true },
          c: { type: "string", readOnly: true, writeOnly: true },
        },
      },
      "{ read a?: string; write b?: string; c?: string }",
    ],
  ]);

  it("makes required names that nothing declares unknown, and warns", () => {
    const { types, found } = modelsOf({ It: { type: "object", required: ["a"] } });
    expect(types).toEqual({ It: "{ a: unknown }" });
    expect(found).toEqual(["required-not-declared /components/schemas/It"]);
  });

  it("follows direction through references and allOf", () => {
    const { types } = modelsOf({
      It: {
        properties: {
          a: { ...ref("Id"), readOnly: true },
          b: { allOf: [ref("Id"), { writeOnly: true }] },
          c: ref("Marked"),
        },
      },
      Id: string,
      Marked: { type: "string", readOnly: true },
    });
    expect(types["It"]).toBe("{ read a?: Id; write b?: Id; read c?: Marked }");
  });
});

describe("unions", () => {
  table([
    ["oneOf", { oneOf: [string, { type: "integer" }] }, "string | integer"],
    ["null comes last", { anyOf: [{ type: "null" }, string] }, "string | null"],
    [
      "nested ones are one",
      { oneOf: [{ anyOf: [string, { type: "null" }] }, { type: "boolean" }] },
      "string | boolean | null",
    ],
    ["doubles", { oneOf: [string, { ...string, description: "again" }] }, "string"],
    ["covered by plain text", { anyOf: [{ type: "string", format: "uri" }, string] }, "string"],
    ["anything at all", { anyOf: [string, {}] }, "unknown"],
    ["nothing at all", { oneOf: [false, string] }, "string"],
    ["one member", { oneOf: [string] }, "string"],
    ["true or false", { oneOf: [{ const: true }, { const: false }, string] }, "boolean | string"],
    ["type beside it", { type: "string", anyOf: [{ enum: ["a"] }, { type: "integer" }] }, '"a"'],
    [
      "null beside it",
      {
        type: ["object", "null"],
        oneOf: [{ properties: { a: string } }, { properties: { b: string } }],
      },
      "{ a?: string } | { b?: string } | null",
    ],
    [
      "branches that only require",
      { properties: { a: string, b: string }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      "{ a?: string; b?: string } & ({ a: string } | { b: string })",
    ],
    ["not null", { type: ["string", "null"], not: { type: "null" } }, "string"],
    ["not one of the values", { enum: ["a", "b", "c"], not: { enum: ["b", "c"] } }, '"a"'],
    ["not anything", { type: "string", not: {} }, "never"],
  ]);

  it("warns of what no type can say", () => {
    const { types, found } = modelsOf({
      A: { type: "string", not: { pattern: "^x" } },
      B: { type: "object", if: { required: ["a"] } },
    });
    expect(types).toEqual({ A: "string", B: "Record<string, unknown>" });
    expect(found).toEqual([
      "keyword-ignored /components/schemas/A/not",
      "keyword-ignored /components/schemas/B/if",
    ]);
  });
});

describe("allOf", () => {
  table([
    [
      "inline parts become one",
      {
        allOf: [{ properties: { a: string }, required: ["a"] }, { properties: { b: string } }],
        properties: { c: string },
      },
      "{ c?: string; a: string; b?: string }",
    ],
    [
      "required across parts",
      { allOf: [{ properties: { a: string } }, { required: ["a"] }] },
      "{ a: string }",
    ],
    [
      "the same property narrows",
      { allOf: [{ properties: { a: string } }, { properties: { a: { const: "x" } } }] },
      '{ a?: "x" }',
    ],
    [
      "limits are merged",
      {
        allOf: [
          { type: "string", minLength: 1 },
          { minLength: 3, type: "string", maxLength: 9 },
        ],
      },
      "string<minLength=3,maxLength=9>",
    ],
    [
      "integer and number",
      { allOf: [{ type: "number", minimum: 1 }, { type: "integer" }] },
      "integer<minimum=1>",
    ],
    ["values and values", { allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] }, '"b"'],
    [
      "arrays",
      {
        allOf: [
          { type: "array", items: string },
          { type: "array", maxItems: 2 },
        ],
      },
      "string[]<..2>",
    ],
    [
      "closed parts open each other",
      {
        allOf: [
          { properties: { a: string }, additionalProperties: false },
          { properties: { b: string } },
        ],
      },
      "{ a?: string; b?: string }",
    ],
    ["annotations say nothing", { allOf: [{ type: "string" }, { description: "text" }] }, "string"],
    ["one part is false", { allOf: [string, false] }, "never"],
    [
      "null in the type is meant",
      { type: ["object", "null"], allOf: [{ properties: { a: string } }] },
      "{ a?: string } | null",
    ],
  ]);

  it.each<[string, JsonObject, string]>([
    ["a lone reference", { allOf: [ref("A")] }, "A"],
    ["a reference with words", { allOf: [ref("A")], description: "mine" }, "A"],
    ["a reference and its type again", { type: "object", allOf: [ref("A")] }, "A"],
    [
      "a reference and more",
      { allOf: [ref("A"), { properties: { x: string } }] },
      "A & { x?: string }",
    ],
    ["two references", { allOf: [ref("A"), ref("B")] }, "A & B"],
    [
      "what a base declares, required here",
      { allOf: [ref("A"), { required: ["a"] }] },
      "A & { a: string }",
    ],
    [
      "what a base declares, narrowed",
      { allOf: [ref("A"), { properties: { a: { enum: ["x"] } } }] },
      'A & { a?: "x" }',
    ],
    ["a reference with siblings", { ...ref("A"), properties: { x: string } }, "A & { x?: string }"],
    [
      "a union beside a base",
      { allOf: [ref("A"), { oneOf: [ref("B"), ref("C")] }] },
      "A & (B | C)",
    ],
  ])("keeps bases: %s", (_, schema, want) => {
    const bases = {
      A: { type: "object", properties: { a: string } },
      B: { type: "object", properties: { b: string } },
      C: { type: "object", properties: { c: string } },
    };
    expect(typeOf(schema, bases)).toBe(want);
  });

  it("says nothing of other members where bases or branches have members of their own", () => {
    const { types, found } = modelsOf({
      A: { properties: { a: { type: "integer" } } },
      B: { allOf: [ref("A")], properties: { b: string }, additionalProperties: string },
      C: { allOf: [ref("A")], properties: { b: string }, additionalProperties: false },
    });
    expect(types).toMatchObject({ B: "A & { b?: string }", C: "A & { b?: string }" });
    expect(found).toEqual(["keyword-ignored /components/schemas/B"]);
  });

  it("warns where parts contradict each other", () => {
    const { types, found } = modelsOf({
      A: { allOf: [string, { type: "integer" }] },
      B: { allOf: [{ properties: { x: string } }, { properties: { x: { type: "integer" } } }] },
      C: { allOf: [ref("X"), ref("Y")] },
      X: { properties: { p: string } },
      Y: { properties: { p: { type: "boolean" } } },
    });
    expect(types).toMatchObject({ A: "never", B: "{ x?: never }", C: "X & Y" });
    expect(found).toEqual([
      "all-of-conflict /components/schemas/A",
      "all-of-conflict /components/schemas/B/allOf/1/properties/x",
      "all-of-conflict /components/schemas/C",
    ]);
  });

  it("ends where a property narrows the schema that it stands in", () => {
    const { types } = modelsOf({
      A: {
        properties: {
          next: { allOf: [ref("A"), { properties: { next: { properties: { y: string } } } }] },
        },
      },
    });
    expect(types["A"]).toBe("{ next?: A & { next?: A & { next?: { y?: string }; y?: string } } }");
  });

  it("ends where bases meet themselves in a list", () => {
    const items = { type: "array", items: { allOf: [ref("A"), ref("B")] } };
    const { types } = modelsOf({
      A: { properties: { all: items } },
      B: { properties: { all: items } },
    });
    expect(types).toEqual({ A: "{ all?: (A & B)[] }", B: "{ all?: (A & B)[] }" });
  });
});

describe("references", () => {
  it("keeps a component's name and leaves an alias one", () => {
    const { types } = modelsOf({ A: ref("B"), B: { properties: { a: ref("A") } } });
    expect(types).toEqual({ A: "B", B: "{ a?: A }" });
  });

  it("puts what a reference into a schema finds in place", () => {
    const { types } = modelsOf({
      A: { properties: { a: { type: "array", items: { enum: ["x"] } } } },
      B: { properties: { b: { $ref: "#/components/schemas/A/properties/a/items" } } },
    });
    expect(types).toEqual({ A: '{ a?: "x"[] }', B: '{ b?: "x" }' });
  });

  it("follows a reference through references", () => {
    const { types } = modelsOf({
      A: { properties: { a: { properties: { b: string } } } },
      B: ref("A"),
      It: { $ref: "#/components/schemas/B/properties/a/properties/b" },
    });
    expect(types["It"]).toBe("string");
  });

  it("decodes what a reference spells", () => {
    const { types } = modelsOf({
      "a/b": string,
      "c d": { type: "integer" },
      It: {
        properties: {
          x: { $ref: "#/components/schemas/a~1b" },
          y: { $ref: "#/components/schemas/c%20d" },
        },
      },
    });
    expect(types["It"]).toBe("{ x?: AB; y?: CD }");
  });

  it("makes a schema amid another a model where it contains itself", () => {
    const { types } = modelsOf({
      A: {
        properties: {
          tree: {
            properties: {
              left: { $ref: "#/components/schemas/A/properties/tree" },
              text: string,
            },
          },
        },
      },
      B: { $ref: "#/components/schemas/A/properties/tree" },
    });
    expect(types).toEqual({
      A: "{ tree?: { left?: ATree; text?: string } }",
      ATree: "{ left?: ATree; text?: string }",
      B: "ATree",
    });
  });

  it("makes a long schema amid another a model where something refers to it", () => {
    const properties: JsonObject = {};
    for (let index = 0; index < 100; index += 1) properties[`p${index}`] = string;
    const { models, types } = modelsOf({
      A: { properties: { big: { type: "object", properties } } },
      B: { properties: { b: { $ref: "#/components/schemas/A/properties/big" } } },
    });
    expect([...models.values()].map((model) => model.name)).toEqual(["A", "ABig", "B"]);
    expect(types["B"]).toBe("{ b?: ABig }");
  });

  it("stays small where references into schemas multiply", () => {
    const schemas: JsonObject = { S0: { properties: { x: string } } };
    for (let index = 1; index < 40; index += 1) {
      const before = { $ref: `#/components/schemas/S${index - 1}/properties/x` };
      schemas[`S${index}`] = { properties: { x: { properties: { l: before, r: before } } } };
    }
    expect(JSON.stringify(modelsOf(schemas).types).length).toBeLessThan(10_000);
  });

  it("names definitions by their schema", () => {
    const { types } = modelsOf({
      A: {
        properties: { node: { $ref: "#/components/schemas/A/$defs/Node" } },
        $defs: { Node: { properties: { next: { $ref: "#/components/schemas/A/$defs/Node" } } } },
      },
    });
    expect(types).toEqual({ A: "{ node?: ANode }", ANode: "{ next?: ANode }" });
  });

  it("finds anchors, the nearest first", () => {
    const { types } = modelsOf({ A: withAnchor("string"), B: withAnchor("integer") });
    expect(types).toMatchObject({ A: "{ x?: APart }", APart: "string", BPart: "integer" });
    expect(types["B"]).toBe("{ x?: BPart }");
  });

  it("binds a dynamic anchor anew in what extends its schema", () => {
    const { types } = modelsOf({
      Tree: {
        $dynamicAnchor: "node",
        properties: { children: { type: "array", items: { $dynamicRef: "#node" } } },
      },
      Strict: { $dynamicAnchor: "node", allOf: [ref("Tree")], properties: { name: string } },
    });
    expect(types["Tree"]).toBe("{ children?: Tree[] }");
    expect(types["Strict"]).toBe("{ name?: string; children?: Strict[] }");
  });

  it("fills a generic schema by its definitions", () => {
    const { types } = modelsOf({
      Page: {
        properties: { results: { type: "array", items: { $dynamicRef: "#item" } } },
        $defs: { item: { $dynamicAnchor: "item", not: {} } },
      },
      Users: page({ type: "string" }),
    });
    expect(types["Users"]).toBe("{ results?: UsersItem[] }");
    expect(types["UsersItem"]).toBe("string");
  });

  it("opens circles that have no shape", () => {
    const { types, found } = modelsOf({
      A: ref("B"),
      B: ref("A"),
      C: { oneOf: [ref("D"), string] },
      D: { anyOf: [ref("C"), { type: "integer" }] },
      E: { allOf: [ref("E"), { properties: { e: string } }] },
      Fine: { type: "array", items: ref("Fine") },
    });
    expect(types).toEqual({
      A: "unknown",
      B: "unknown",
      C: "integer | string",
      D: "string | integer",
      E: "{ e?: string }",
      Fine: "Fine[]",
    });
    expect(found.map((each) => each.split(" ")[0])).toEqual(Array(5).fill("model-circular"));
  });

  it("says what it does not find", () => {
    const { types, found } = modelsOf({ A: { properties: { a: { $ref: "#nowhere" } } } });
    expect(types).toEqual({ A: "{ a?: unknown }" });
    expect(found).toEqual(["bad-ref /components/schemas/A/properties/a"]);
  });
});

describe("docs", () => {
  it("keeps what is said of models and properties", () => {
    const { models } = modelsOf({
      It: {
        title: "The thing",
        properties: {
          a: {
            type: "string",
            description: "An a.",
            default: null,
            examples: ["x"],
            deprecated: true,
          },
          b: { ...ref("B"), description: "Said here." },
        },
      },
      B: { type: "string", description: "Said there." },
    });
    const { doc, type } = models.get("It")!;
    expect(doc).toEqual({ summary: "The thing" });
    expect(type.kind === "object" && type.properties.map((property) => property.doc)).toEqual([
      { text: "An a.", deprecated: "", default: null, examples: ["x"] },
      { text: "Said here." },
    ]);
    expect(models.get("B")!.doc).toEqual({ text: "Said there." });
  });
});

describe("laws", () => {
  it("does not care for the order of keywords", () => {
    const schema = {
      description: "x",
      type: ["object", "null"],
      required: ["a"],
      properties: { a: { type: "string", minLength: 1, format: "uri" } },
      allOf: [ref("Base")],
      additionalProperties: false,
    };
    const reversed = Object.fromEntries(Object.entries(schema).toReversed());
    const base = { type: "object", properties: { z: string } };
    expect(typeOf(reversed, { Base: base })).toBe(typeOf(schema, { Base: base }));
  });

  it("shares leaves", () => {
    const { models } = modelsOf({
      A: { type: "string", format: "uuid" },
      B: { format: "uuid", type: "string" },
    });
    expect(models.get("A")!.type).toBe(models.get("B")!.type);
    expect(show(models.get("A")!.type)).toBe("string<format=uuid>");
  });

  it("survives what is deep", () => {
    let schema: JsonObject = { type: "string" };
    for (let depth = 0; depth < 480; depth += 1)
      schema = { allOf: [{ properties: { x: schema } }] };
    expect(() => modelsOf({ It: schema })).not.toThrow();
    let nested: JsonObject = { type: "string" };
    for (let depth = 0; depth < 480; depth += 1) nested = { allOf: [nested] };
    expect(typeOf(nested)).toBe("string");
  });

  it("survives long chains of references", () => {
    const schemas: JsonObject = { S5000: string };
    for (let index = 0; index < 5000; index += 1) schemas[`S${index}`] = ref(`S${index + 1}`);
    expect(modelsOf(schemas).types["S0"]).toBe("S1");
    const extended: JsonObject = { S1000: { properties: { x: string } } };
    for (let index = 0; index < 1000; index += 1) {
      extended[`S${index}`] = {
        allOf: [ref(`S${index + 1}`)],
        properties: { [`p${index}`]: string },
      };
    }
    expect(modelsOf(extended).types["S0"]).toBe("S1 & { p0?: string }");
  });
});
