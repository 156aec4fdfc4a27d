import { describe, expect, it } from "vitest";
import type { Json } from "../../../generator/read/document.js";
import { modelsOf } from "../model-of.js";
import { ref, string, table } from "./schema-table.js";

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
