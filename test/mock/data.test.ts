import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { samplePattern } from "../../generator/mock/data/sample-pattern.js";
import { randomOf } from "../../generator/mock/data/random.js";
import { sampleOf } from "../../generator/mock/data/sample.js";
import type { Json, JsonObject } from "../../generator/read/document.js";
import { modelOf } from "../model/model-of.js";

const ajv = new Ajv2020({ strict: false, validateFormats: true, multipleOfPrecision: 6 });
formats.default(ajv);
ajv.addFormat("decimal", /^-?\d+(?:\.\d+)?$/);

/** The type of a schema that may refer to itself. */
function subject(schema: Json, others: JsonObject = {}) {
  const { api } = modelOf({ components: { schemas: { Subject: schema, ...others } } });
  return api.models[0]!.type;
}

const self = { $ref: "#/components/schemas/Subject" };

/** Schemas, each of which has to be met by data of every seed. */
const schemas: Record<string, JsonObject> = {
  text: { type: "string" },
  "text of a length": { type: "string", minLength: 20, maxLength: 22 },
  "short text": { type: "string", maxLength: 3 },
  "no text": { type: "string", maxLength: 0 },
  "text by a pattern": { type: "string", pattern: "^[A-Z]{2}-\\d{4,6}(?:/x)?$" },
  "a pattern and a length": {
    type: "string",
    pattern: "^[a-f0-9]+$",
    minLength: 32,
    maxLength: 32,
  },
  "a pattern that is not anchored": { type: "string", pattern: "[0-9]", minLength: 1 },
  "a pattern that looks ahead": { type: "string", pattern: "^(?!x)[a-z]{4}$" },
  "whole numbers": { type: "integer", minimum: 3, maximum: 5 },
  "numbers between limits that do not count": {
    type: "number",
    exclusiveMinimum: 0,
    exclusiveMaximum: 0.5,
  },
  "numbers below a limit": { type: "number", maximum: -7 },
  multiples: { type: "integer", multipleOf: 7, minimum: 50 },
  "multiples of a part": { type: "number", multipleOf: 0.05, minimum: 1 },
  "values that are listed": { enum: ["a", 2, true, null] },
  "one value": { const: "only" },
  "null or an object": { type: ["object", "null"], properties: { a: { type: "string" } } },
  "lists of a length": { type: "array", items: { type: "boolean" }, minItems: 4, maxItems: 4 },
  "lists without a pair": {
    type: "array",
    items: { enum: [1, 2, 3] },
    uniqueItems: true,
    minItems: 3,
  },
  "a pair": { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], minItems: 2 },
  "keys of their own": {
    type: "object",
    additionalProperties: { type: "integer" },
    propertyNames: { pattern: "^[a-z]{3}$" },
  },
  "a closed object": {
    type: "object",
    additionalProperties: false,
    required: ["id"],
    properties: {
      id: { type: "string", format: "uuid" },
      tags: { type: "array", items: { type: "string" } },
    },
  },
  "parts of a whole": {
    allOf: [
      { type: "object", required: ["a"], properties: { a: { type: "string" } } },
      { type: "object", required: ["b"], properties: { b: { type: "integer" } } },
    ],
  },
  "alternatives by a tag": {
    oneOf: [
      {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "cat" }, lives: { type: "integer" } },
      },
      {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "dog" }, barks: { type: "boolean" } },
      },
    ],
    discriminator: { propertyName: "kind" },
  },
  "a tree": {
    type: "object",
    required: ["name", "children"],
    properties: {
      name: { type: "string" },
      parent: self,
      children: { type: "array", items: self },
    },
  },
  "a chain that may end": {
    type: "object",
    required: ["next"],
    properties: { next: { anyOf: [self, { type: "null" }] } },
  },
  "names of the language": {
    type: "object",
    required: ["__proto__", "constructor"],
    properties: JSON.parse('{"__proto__":{"type":"integer"},"constructor":{"type":"string"}}'),
  },
};

const formatNames =
  "date-time date time duration email hostname ipv4 ipv6 uri uri-reference uri-template uuid json-pointer regex byte decimal";
for (const format of formatNames.split(" ")) {
  schemas[`the format ${format}`] = { type: "string", format };
}

describe("data made from schemas", () => {
  test.each(Object.entries(schemas))("%s", (name, schema) => {
    const type = subject(schema);
    const components = { schemas: { Subject: schema } };
    const id = `https://example.com/${encodeURIComponent(name)}`;
    const validate = ajv.compile({ components, ...self, $id: id });
    const seen = new Set<string>();
    for (let seed = 0; seed < 25; seed += 1) {
      const value = sampleOf(type, `${seed}`, "read");
      expect(value).toBeDefined();
      expect(validate(value), JSON.stringify([value, validate.errors])).toBe(true);
      expect(sampleOf(type, `${seed}`, "read")).toEqual(value);
      seen.add(JSON.stringify(value));
    }
    if (name === "text") expect(seen.size).toBeGreaterThan(10);
  });

  test("there is none where a schema contains itself without an end", () => {
    const endless = { type: "object", required: ["next"], properties: { next: self } };
    const type = subject(endless);
    expect(sampleOf(type, "0", "read")).toBeUndefined();
  });

  test("what travels the other way is left out", () => {
    const properties = {
      id: { type: "integer", readOnly: true },
      secret: { type: "string", writeOnly: true },
      name: { type: "string" },
    };
    const type = subject({ type: "object", properties });
    const keys = (direction: "read" | "write") =>
      Object.keys(sampleOf(type, "0", direction) as object);
    expect(keys("read")).toEqual(["id", "name"]);
    expect(keys("write")).toEqual(["secret", "name"]);
  });

  test("schemas that use each other without measure end soon", () => {
    const names = Array.from({ length: 12 }, (_, index) => `M${index}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
    );
    const list = names.map((name) => [name, { type: "object", properties }]);
    const { api } = modelOf({ components: { schemas: Object.fromEntries(list) } });
    const { type } = api.models[0]!;
    const text = JSON.stringify(sampleOf(type, "0", "read"));
    expect(text.length).toBeLessThan(100_000);
  });

  test("a new member changes no other", () => {
    const make = (properties: JsonObject) => {
      const type = subject({ type: "object", properties });
      return sampleOf(type, "0", "read") as Record<string, unknown>;
    };
    const before = make({ a: { type: "string" }, z: { type: "string" } });
    const after = make({
      a: { type: "string" },
      m: { type: "string" },
      z: { type: "string" },
    });
    expect(after).toMatchObject(before);
  });
});

const patterns = [
  "^abc$",
  "^(?:a|b|cc)+$",
  "^([a-z])\\1$",
  "^(?<word>\\w+) \\k<word>$",
  "^[^/]+$",
  "^\\p{Lu}\\p{Ll}*$",
  "^\\d{3}-\\d{2}$",
  "^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$",
  "^.{5}$",
  "^\\S+\\s\\S+$",
  "^#(?:[0-9a-f]{3}){1,2}$",
  "",
];

describe("text made from patterns", () => {
  test.each(patterns)("%s", (pattern) => {
    for (let seed = 0; seed < 25; seed += 1) {
      const text = samplePattern(pattern, [0, 5], randomOf(`${seed}`));
      expect(text).toMatch(new RegExp(pattern, "u"));
    }
  });

  test.each(["^(?=a)b$", "(", "^(?:(?:a{1000}){1000}){1000}$"])("none for %s", (pattern) => {
    expect(samplePattern(pattern, [0, 5], randomOf("0"))).toBeUndefined();
  });
});
