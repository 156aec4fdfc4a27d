import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelsOf } from "../model-of.js";
import { ref } from "./schema-table.js";

const text = { type: "string" };
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

const child = (name: string, more: JsonObject = {}): JsonObject => ({
  allOf: [ref("Pet"), { type: "object", properties: { [name]: text } }],
  ...more,
});

describe("discriminators of unions", () => {
  const pets = (mapping?: JsonObject): JsonObject => ({
    oneOf: [ref("Cat"), ref("Dog")],
    discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    [
      "the mapping's values narrow members that leave it open",
      pets({ cat: "#/components/schemas/Cat", dog: "Dog" }),
      { Cat: object({ kind: text }), Dog: object({ kind: text }, ["kind"]) },
      'Cat & { kind: "cat" } | Dog & { kind: "dog" } by kind(cat=Cat & { kind: "cat" }, dog=Dog & { kind: "dog" })',
    ],
    [
      "what members say themselves is left alone",
      pets(),
      { Cat: object({ kind: { const: "c" } }), Dog: object({ kind: { enum: ["d", "e"] } }) },
      "Cat | Dog by kind(c=Cat, d=Dog, e=Dog)",
    ],
    [
      "without both, the name of the schema is the value",
      pets(),
      { Cat: object({ kind: text }), Dog: object({}) },
      'Cat & { kind: "Cat" } | Dog & { kind: "Dog" } by kind(Cat=Cat & { kind: "Cat" }, Dog=Dog & { kind: "Dog" })',
    ],
    [
      "several values for one schema",
      pets({ cat: "Cat", lion: "Cat", dog: "Dog" }),
      { Cat: object({ kind: text }), Dog: object({ kind: { const: "dog" } }) },
      'Cat & { kind: "cat" | "lion" } | Dog by kind(cat=Cat & { kind: "cat" | "lion" }, lion=Cat & { kind: "cat" | "lion" }, dog=Dog)',
    ],
    [
      "values of other types",
      pets({ False: "Cat", "2": "Dog" }),
      { Cat: object({ kind: { type: "boolean" } }), Dog: object({ kind: { type: "integer" } }) },
      "Cat & { kind: false } | Dog & { kind: 2 } by kind(false=Cat & { kind: false }, 2=Dog & { kind: 2 })",
    ],
    [
      "null is a member like any other",
      { ...pets({ cat: "Cat", dog: "Dog" }), oneOf: [ref("Cat"), ref("Dog"), { type: "null" }] },
      { Cat: object({ kind: { const: "cat" } }), Dog: object({ kind: { const: "dog" } }) },
      "Cat | Dog | null by kind(cat=Cat, dog=Dog)",
    ],
    [
      "a tagged union is still one beside null",
      { anyOf: [pets(), { type: "null" }] },
      { Cat: object({ kind: { const: "cat" } }), Dog: object({ kind: { const: "dog" } }) },
      "Cat | Dog | null by kind(cat=Cat, dog=Dog)",
    ],
    [
      "members in place",
      {
        oneOf: [object({ kind: { const: "a" } }), object({ kind: { const: "b" } })],
        discriminator: { propertyName: "kind" },
      },
      {},
      '{ kind?: "a" } | { kind?: "b" } by kind(a={ kind?: "a" }, b={ kind?: "b" })',
    ],
  ])("%s", (_, schema, others, want) => {
    expect(modelsOf({ ...others, It: schema }).types["It"]).toBe(want);
  });

  it("leaves the member of the default mapping open: it is for all other values", () => {
    const { types, found } = modelsOf({
      It: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat" }, defaultMapping: "Dog" },
      },
      Cat: object({ kind: text }),
      Dog: object({ kind: text }),
      Parent: {
        ...object({ kind: text }),
        discriminator: { propertyName: "kind", defaultMapping: "#/components/schemas/Open" },
      },
      Open: { allOf: [ref("Parent"), object({ a: text })] },
      Named: { allOf: [ref("Parent"), object({ a: text })] },
    });
    expect(types["It"]).toBe('Cat & { kind: "cat" } | Dog');
    expect(types["Open"]).toBe("{ kind?: string; a?: string }");
    expect(types["Named"]).toBe('{ kind: "Named"; a?: string }');
    expect(types["Parent"]).toBe('{ kind: "Parent" } | Open | Named');
    expect(found).toEqual([]);
  });

  it("tells of a default mapping that leads nowhere", () => {
    const { found } = modelsOf({
      It: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: { propertyName: "kind", defaultMapping: "Bird" },
      },
      Cat: object({ kind: { const: "cat" } }),
      Dog: object({ kind: { const: "dog" } }),
    });
    expect(found).toEqual(["discriminator-mapping /components/schemas/It/discriminator"]);
  });

  it("has no tag, and a warning, where members cannot be told apart", () => {
    const { types, found } = modelsOf({
      It: pets(),
      Cat: object({ kind: { const: "x" } }),
      Dog: object({ kind: { const: "x" } }),
    });
    expect(types["It"]).toBe("Cat | Dog");
    expect(found).toEqual(["discriminator-incomplete /components/schemas/It"]);
  });

  it("believes the schema where the mapping contradicts it", () => {
    const { types, found } = modelsOf({
      It: pets({ miau: "Cat", dog: "Dog", bird: "#/components/schemas/Bird" }),
      Cat: object({ kind: { const: "cat" } }),
      Dog: object({ kind: { const: "dog" } }),
    });
    expect(types["It"]).toBe("Cat | Dog by kind(cat=Cat, dog=Dog)");
    expect(found).toEqual([
      "discriminator-mapping /components/schemas/It/discriminator",
      "discriminator-value /components/schemas/It/oneOf/0",
    ]);
  });
});

describe("discriminators of parents", () => {
  it("narrow the children by mapping or name", () => {
    const { types } = modelsOf({
      Pet: {
        ...object({ kind: text }, ["kind"]),
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
      },
      Cat: child("miau"),
      Dog: child("wuff"),
    });
    expect(types).toEqual({
      Pet: "Cat | Dog by kind(cat=Cat, Dog=Dog)",
      Cat: '{ kind: "cat"; miau?: string }',
      Dog: '{ kind: "Dog"; wuff?: string }',
    });
  });

  it("have the value that a child says of itself, as Microsoft writes it", () => {
    const { types, found } = modelsOf({
      Auth: {
        ...object({ kind: { type: "string", enum: ["Key", "AAD"] } }, ["kind"]),
        discriminator: { propertyName: "kind" },
      },
      KeyAuth: {
        ...object({ key: text }),
        allOf: [ref("Auth")],
        "x-ms-discriminator-value": "Key",
      },
    });
    expect(types["KeyAuth"]).toBe('{ key?: string; kind: "Key" }');
    expect(types["Auth"]).toBe(
      '{ kind: "AAD" } | KeyAuth by kind(AAD={ kind: "AAD" }, Key=KeyAuth)',
    );
    expect(found).toEqual([]);
  });

  it("leave a schema between open to its own children", () => {
    const { types } = modelsOf({
      Pet: {
        ...object({ kind: text }),
        discriminator: { propertyName: "kind", mapping: { lion: "Lion", cat: "Cat" } },
      },
      Cat: child("miau"),
      Lion: { allOf: [ref("Cat"), object({ mane: { type: "boolean" } })] },
    });
    expect(types["Cat"]).toBe('{ kind: "cat" | "lion"; miau?: string }');
    expect(types["Lion"]).toBe('Cat & { mane?: boolean; kind: "lion" }');
    expect(types["Pet"]).toBe(
      'Cat & { kind: "cat" } | Lion by kind(cat=Cat & { kind: "cat" }, lion=Lion)',
    );
  });

  it("do not narrow to what the parent forbids", () => {
    const { types, found } = modelsOf({
      Pet: { ...object({ kind: { enum: ["CAT"] } }), discriminator: { propertyName: "kind" } },
      Cat: child("miau"),
    });
    expect(types["Cat"]).toBe('{ kind?: "CAT"; miau?: string }');
    expect(types["Pet"]).toBe('{ kind?: "CAT" } | Cat');
    expect(found).toEqual(["discriminator-value /components/schemas/Cat"]);
  });

  it("need no intersection in a union of such children", () => {
    const { types } = modelsOf({
      Pet: { ...object({ kind: text }), discriminator: { propertyName: "kind" } },
      Cat: child("miau"),
      Dog: child("wuff"),
      Any: { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
    });
    expect(types["Any"]).toBe("Cat | Dog by kind(Cat=Cat, Dog=Dog)");
  });

  it("mean any of the family wherever the parent is referred to, in the children as well", () => {
    const { types, found } = modelsOf({
      Pet: {
        ...object({ kind: text, friend: ref("Pet") }, ["kind"]),
        discriminator: { propertyName: "kind", mapping: { pet: "Pet", cat: "Cat" } },
      },
      Cat: child("miau", { properties: { prey: { allOf: [ref("Pet")] } } }),
      Owner: object({ pet: { allOf: [ref("Pet")] } }),
    });
    expect(types).toEqual({
      Pet: '{ kind: "pet"; friend?: Pet } | Cat by kind(pet={ kind: "pet"; friend?: Pet }, cat=Cat)',
      Cat: '{ prey?: Pet; kind: "cat"; friend?: Pet; miau?: string }',
      Owner: "{ pet?: Pet }",
    });
    expect(found).toEqual([]);
  });

  it("leave a family in the family to itself", () => {
    const { types, found } = modelsOf({
      Pet: {
        ...object({ kind: text }, ["kind"]),
        discriminator: { propertyName: "kind", mapping: { dog: "Dog" } },
      },
      Dog: child("wuff"),
      Cat: {
        ...child("miau"),
        discriminator: { propertyName: "kind", mapping: { lion: "Lion", tiger: "Tiger" } },
      },
      Lion: { allOf: [ref("Cat"), object({ mane: text })] },
      Tiger: { allOf: [ref("Cat"), object({ stripes: text })] },
    });
    expect(types).toEqual({
      Pet: "Dog | Cat by kind(dog=Dog, lion=Cat, tiger=Cat)",
      Dog: '{ kind: "dog"; wuff?: string }',
      Cat: "Lion | Tiger by kind(lion=Lion, tiger=Tiger)",
      Lion: '{ kind: "lion"; miau?: string; mane?: string }',
      Tiger: '{ kind: "tiger"; miau?: string; stripes?: string }',
    });
    expect(found).toEqual([]);
  });

  it("have no family of what chooses between them, nor of each other", () => {
    const discriminator = { propertyName: "kind" };
    const { types, found } = modelsOf({
      Pet: { ...object({ kind: text }, ["kind"]), discriminator },
      Any: { oneOf: [ref("Pet")], allOf: [ref("Pet")] },
      One: { allOf: [ref("Two"), object({ a: text })], discriminator },
      Two: { allOf: [ref("One"), object({ b: text })], discriminator },
    });
    expect(types["Pet"]).toBe("{ kind: string }");
    expect(types["Any"]).toBe('Pet & { kind: "Any" }');
    expect(found).toEqual([
      "model-circular /components/schemas/One",
      "model-circular /components/schemas/Two",
    ]);
  });

  it("are no families at the end of a long line of parents, which would grow by its square", () => {
    const discriminator = { propertyName: "kind" };
    const line = Array.from({ length: 150 }, (_, index): [string, JsonObject] => [
      `P${index + 1}`,
      { allOf: [ref(`P${index}`), object({ [`p${index}`]: text })], discriminator },
    ]);
    const { types, found } = modelsOf({
      P0: { ...object({ kind: text }, ["kind"]), discriminator },
      ...Object.fromEntries(line),
    });
    expect(types["P0"]).toMatch(/^\{ kind: "P0" \} \| P1 by kind/);
    expect(types["P150"]).toBe('P149 & { p149?: string; kind: "P150" }');
    expect(JSON.stringify(types).length).toBeLessThan(300_000);
    expect(found).toEqual([]);
  });

  it("of a union of its own children: the children extend what it has besides", () => {
    const { types, found } = modelsOf({
      Pet: {
        ...object({ kind: text, name: text }, ["kind"]),
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
      },
      Cat: child("miau"),
      Dog: child("wuff"),
    });
    expect(types["Cat"]).toBe('{ kind: "cat"; name?: string; miau?: string }');
    expect(types["Pet"]).toBe(
      "{ kind: string; name?: string } & (Cat | Dog by kind(cat=Cat, dog=Dog))",
    );
    expect(found).toEqual([]);
  });

  it("are text where nothing declares them", () => {
    const { types, found } = modelsOf({
      Pet: { type: "object", required: ["$type"], discriminator: { propertyName: "$type" } },
      Cat: child("miau"),
    });
    expect(types["Cat"]).toBe('{ miau?: string; $type: "Cat" }');
    expect(types["Pet"]).toBe('{ $type: "Pet" } | Cat by $type(Pet={ $type: "Pet" }, Cat=Cat)');
    expect(found).toEqual([]);
  });
});
