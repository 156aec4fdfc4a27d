import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelsOf } from "../model-of.js";
import { ref, string } from "./schema-table.js";

const withAnchor = (type: string): JsonObject => ({
  properties: { x: { $ref: "#part" } },
  $defs: { Part: { $anchor: "part", type } },
});

const page = (item: JsonObject): JsonObject => ({
  $ref: "#/components/schemas/Page",
  $defs: { item: { $dynamicAnchor: "item", ...item } },
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

  it("needs no name for a definition that only says what fills it", () => {
    const { types } = modelsOf({
      Page: {
        properties: { results: { type: "array", items: { $dynamicRef: "#item" } } },
        $defs: { item: { $dynamicAnchor: "item", not: {} } },
      },
      Users: page(ref("User")),
      User: { properties: { name: string } },
    });
    expect(types["Users"]).toBe("{ results?: User[] }");
    expect(types).not.toHaveProperty("UsersItem");
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
