import { describe, expect, it } from "vitest";
import { differs } from "../../generator/model/directions.js";
import type { JsonObject } from "../../generator/read/document.js";
import { modelOf } from "./model-of.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const id = { type: "string", readOnly: true };
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

function namesOf(schemas: JsonObject, body?: JsonObject): Record<string, string | undefined> {
  const op = {
    ...(body && { requestBody: json(body) }),
    responses: { 200: { description: "", ...json(ref("A")) } },
  };
  const { api } = modelOf({ paths: { "/a": { post: op } }, components: { schemas } });
  return Object.fromEntries(api.models.map((model) => [model.name, model.writeName]));
}

describe("second shapes", () => {
  it("are there only where what is written differs, however deep", () => {
    const names = namesOf(
      {
        A: { properties: { b: { type: "array", items: ref("B") } } },
        B: { properties: { c: ref("C"), plain: ref("Plain") } },
        C: { properties: { id } },
        Plain: { properties: { x: { type: "string" } } },
      },
      ref("A"),
    );
    expect(names).toEqual({
      A: "AWritable",
      B: "BWritable",
      C: "CWritable",
      Plain: undefined,
    });
  });

  it("go round circles", () => {
    const names = namesOf(
      {
        A: { properties: { b: ref("B") } },
        B: { properties: { a: ref("A"), secret: { type: "string", writeOnly: true } } },
      },
      ref("B"),
    );
    expect(names).toEqual({ A: "AWritable", B: "BWritable" });
  });

  it("are not made for what is only read", () => {
    expect(namesOf({ A: { properties: { id } } })).toEqual({ A: undefined });
  });

  it("do not take a name that is there", () => {
    const names = namesOf({ A: { properties: { id } }, AWritable: { type: "string" } }, ref("A"));
    expect(names["A"]).toBe("A_Writable");
  });
});

describe("differs", () => {
  it("looks at one-way properties and at models with two shapes", () => {
    const { api } = modelOf({
      paths: { "/a": { put: { requestBody: json({ type: "array", items: ref("A") }) } } },
      components: { schemas: { A: { properties: { id } }, B: { properties: { b: {} } } } },
    });
    const [a, b] = api.models;
    expect(differs(a!.type)).toBe(true);
    expect(differs({ kind: "array", items: { kind: "ref", model: a! } })).toBe(true);
    expect(differs({ kind: "ref", model: b! })).toBe(false);
    expect(differs(b!.type)).toBe(false);
  });
});
