import { describe, it } from "vitest";
import { generateTexts, plainSources } from "../generate-texts.js";
import { answering, expectFine, expectRefused, headText, many } from "./large.js";

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
