import { property, schema, type Case } from "./case.js";

const it = (request: string, response: string): string[] =>
  [
    [request, "request"],
    [response, "response"],
  ].map(([told, way]) => `${told} ${way} Pet.it`);

const enumOf = (values: string): string => `{ type: string, enum: [${values}] }`;
const openOf = (values: string): string => `{ type: string, x-extensible-enum: [${values}] }`;
const shapes = [
  "Cat: { type: object, required: [meow], properties: { meow: { type: string } } }",
  "Dog: { type: object, required: [bark], properties: { bark: { type: string } } }",
].join(", ");
const cat = `{ $ref: "#/components/schemas/Cat" }`;
const dog = `{ $ref: "#/components/schemas/Dog" }`;
const tagged = (property: string, mapping: string): string =>
  `{ oneOf: [${cat}, ${dog}], discriminator: { propertyName: ${property}, mapping: { ${mapping} } } }`;
const both = `cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"`;

/** Changes of types. */
export const types: readonly Case[] = [
  property(
    "type-changed",
    "{ type: string }",
    "{ type: integer }",
    it("breaking compile", "breaking compile"),
  ),
  property(
    "type-changed",
    "{ type: string }",
    "{}",
    it("compatible compile", "breaking compile").toReversed(),
  ),
  property("type-changed", "{}", "{ type: string }", it("breaking compile", "compatible compile")),
  property(
    "type-changed",
    "{ type: array, items: {} }",
    "{ type: object }",
    it("breaking compile", "breaking compile"),
  ),
  property(
    "integer-changed",
    "{ type: number }",
    "{ type: integer }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "integer-changed",
    "{ type: integer }",
    "{ type: number }",
    it("compatible wire", "risky wire").toReversed(),
  ),
  property(
    "format-changed",
    "{ type: string }",
    "{ type: string, format: uuid }",
    it("risky wire", "compatible wire"),
  ),
  property(
    "format-changed",
    "{ type: string, format: date }",
    "{ type: string, format: date-time }",
    it("breaking wire", "risky wire"),
  ),
  property(
    "length-changed",
    "{ type: string, maxLength: 9 }",
    "{ type: string, maxLength: 5 }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "length-changed",
    "{ type: string, minLength: 5 }",
    "{ type: string, minLength: 2 }",
    it("compatible wire", "risky wire").toReversed(),
  ),
  property(
    "length-changed",
    "{ type: string }",
    "{ type: string, maxLength: 5 }",
    it("risky wire", "compatible wire"),
  ),
  property(
    "pattern-changed",
    "{ type: string }",
    "{ type: string, pattern: '^a' }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "pattern-changed",
    "{ type: string, pattern: '^a' }",
    "{ type: string }",
    it("compatible wire", "risky wire").toReversed(),
  ),
  property(
    "range-changed",
    "{ type: number, minimum: 1 }",
    "{ type: number, minimum: 10 }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "range-changed",
    "{ type: number, maximum: 1 }",
    "{ type: number }",
    it("compatible wire", "risky wire").toReversed(),
  ),
  property(
    "multiple-changed",
    "{ type: number, multipleOf: 2 }",
    "{ type: number, multipleOf: 4 }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "items-changed",
    "{ type: array, items: {}, maxItems: 9 }",
    "{ type: array, items: {}, maxItems: 5 }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "uniqueness-changed",
    "{ type: array, items: {} }",
    "{ type: array, items: {}, uniqueItems: true }",
    it("breaking wire", "compatible wire"),
  ),
  property(
    "null-added",
    "{ type: string }",
    "{ type: [string, 'null'] }",
    it("compatible compile", "breaking compile").toReversed(),
  ),
  property(
    "null-removed",
    "{ type: [string, 'null'] }",
    "{ type: string }",
    it("breaking compile", "compatible compile"),
  ),
  property(
    "enum-value-added",
    enumOf("a"),
    enumOf("a, b"),
    it("compatible compile", "breaking compile").toReversed(),
  ),
  property(
    "enum-value-added",
    openOf("a"),
    openOf("a, b"),
    it("compatible compile", "compatible compile"),
  ),
  property(
    "enum-value-removed",
    enumOf("a, b"),
    enumOf("a"),
    it("breaking compile", "risky compile"),
  ),
  property("enum-value-removed", openOf("a, b"), openOf("a"), [
    "risky wire request Pet.it",
    "compatible wire response Pet.it",
  ]),
  property(
    "became-enum",
    "{ type: string }",
    enumOf("a"),
    it("breaking compile", "compatible compile"),
  ),
  property("became-enum", "{ type: string }", openOf("a"), it("risky wire", "compatible compile")),
  property(
    "enum-dropped",
    enumOf("a"),
    "{ type: string }",
    it("compatible compile", "breaking compile").toReversed(),
  ),
  property(
    "enum-opened",
    enumOf("a"),
    openOf("a"),
    it("compatible compile", "breaking compile").toReversed(),
  ),
  property("enum-closed", openOf("a"), enumOf("a"), it("breaking compile", "compatible compile")),
  property(
    "alternative-added",
    `{ anyOf: [${cat}] }`,
    `{ anyOf: [${cat}, ${dog}] }`,
    it("compatible compile", "breaking compile").toReversed(),
    shapes,
  ),
  property(
    "alternative-added",
    "{ type: string }",
    "{ type: [string, integer] }",
    it("compatible compile", "breaking compile").toReversed(),
  ),
  property(
    "alternative-removed",
    `{ anyOf: [${cat}, ${dog}] }`,
    `{ anyOf: [${cat}] }`,
    it("breaking compile", "risky compile"),
    shapes,
  ),
  property(
    "discriminator-changed",
    `{ oneOf: [${cat}, ${dog}] }`,
    tagged("kind", both),
    it("risky wire", "risky wire"),
    shapes,
  ),
  property(
    "discriminator-value-changed",
    tagged("kind", both),
    tagged("kind", both.replace("cat:", "tom:")),
    [
      "risky wire request Pet.it",
      "risky wire response Pet.it",
      "compatible wire request Pet.it",
      "compatible wire response Pet.it",
    ],
    shapes,
  ),
  schema(
    "one-of-overlaps",
    "{ type: object, required: [a, b], properties: { a: { type: string }, b: { type: string } } }",
    `{ oneOf: [
      { type: object, required: [a], properties: { a: { type: string }, b: { type: string } } },
      { type: object, required: [b], properties: { a: { type: string }, b: { type: string } } } ] }`,
    ["breaking wire request Pet"],
  ),
  schema(
    "property-removed",
    `{ allOf: [${cat}, ${dog}] }`,
    `{ allOf: [${cat}] }`,
    ["breaking compile request Pet.bark", "breaking compile response Pet.bark"],
    shapes,
  ),
  schema(
    "type-changed",
    `{ allOf: [${cat}, { type: object, properties: { it: { type: string } } }] }`,
    `{ allOf: [${cat}, { type: object, properties: { it: { type: integer } } }] }`,
    it("breaking compile", "breaking compile"),
    shapes,
  ),
];
