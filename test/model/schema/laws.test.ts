import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelsOf, show, typeOf } from "../model-of.js";
import { ref, string } from "./schema-table.js";

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
