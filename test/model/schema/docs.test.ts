import { describe, expect, it } from "vitest";
import { modelsOf } from "../model-of.js";
import { ref } from "./schema-table.js";

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
