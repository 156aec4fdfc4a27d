import { describe, expect, it } from "vitest";
import { generateTexts, plainSources } from "../generate-texts.js";
import { answering, expectFine, head, many, models, refer } from "./large.js";

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
