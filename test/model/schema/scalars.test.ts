import { describe, expect, it } from "vitest";
import { modelsOf } from "../model-of.js";
import { ref, string, table } from "./schema-table.js";

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
      "type-unknown /components/schemas/It/type",
      "type-unknown /components/schemas/Other/type",
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
    [
      "extensible at Microsoft",
      { type: "string", enum: ["a"], "x-ms-enum": { name: "A", modelAsString: true } },
      '"a" | string open',
    ],
    [
      "closed at Microsoft",
      { type: "string", enum: ["a"], "x-ms-enum": { name: "A", modelAsString: false } },
      '"a"',
    ],
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
