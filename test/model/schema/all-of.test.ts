import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelsOf, typeOf } from "../model-of.js";
import { ref, string, table } from "./schema-table.js";

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
    ["null as a part is meant", { allOf: [string, { type: "null" }] }, "string | null"],
    [
      "null as a part, where others allow it",
      { allOf: [{ type: ["string", "null"] }, { enum: [null] }] },
      "null",
    ],
    ["null alone", { allOf: [{ type: "null" }] }, "null"],
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
