import { describe, expect, it } from "vitest";
import { generateTexts, plainSources } from "../generate-texts.js";
import { answering, expectFine, expectRefused, headText, many, models, refer } from "./large.js";

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
