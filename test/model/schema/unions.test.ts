import { describe, expect, it } from "vitest";
import { modelsOf } from "../model-of.js";
import { string, table } from "./schema-table.js";

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
