import { operation, schema, type Case } from "./case.js";

const object = (members: string, more = ""): string =>
  `{ type: object, properties: { name: { type: string }${members && `, ${members}`} }${more} }`;
const text = "it: { type: string }";
const needs = (names: string): string => `, required: [${names}]`;
const it = (request: string, response: string): string[] => [
  `${request} request Pet.it`,
  `${response} response Pet.it`,
];
const pet = (request: string, response: string): string[] => [
  `${request} request Pet`,
  `${response} response Pet`,
];

/** Changes of what objects have. */
export const properties: readonly Case[] = [
  schema(
    "property-added",
    object(""),
    object(text),
    it("compatible compile", "compatible compile"),
  ),
  schema(
    "property-added",
    object(""),
    object(text, needs("it")),
    it("breaking compile", "compatible compile"),
  ),
  schema("property-removed", object(text), object(""), it("breaking compile", "breaking compile")),
  schema("property-removed", object(text), object("it: { type: string, writeOnly: true }"), [
    "breaking compile response Pet.it",
  ]),
  schema("property-removed", object(text), object("it: { type: string, readOnly: true }"), [
    "breaking compile request Pet.it",
  ]),
  schema(
    "property-became-required",
    object(text),
    object(text, needs("it")),
    it("breaking compile", "compatible compile"),
  ),
  schema(
    "property-became-optional",
    object(text, needs("it")),
    object(text),
    it("compatible compile", "breaking compile").toReversed(),
  ),
  schema(
    "rest-removed",
    object("", ", additionalProperties: { type: string }"),
    object(""),
    pet("breaking compile", "breaking compile"),
  ),
  schema(
    "rest-added",
    object(""),
    object("", ", additionalProperties: { type: string }"),
    pet("breaking compile", "compatible compile"),
  ),
  schema(
    "object-closed",
    object(""),
    object("", ", additionalProperties: false"),
    pet("breaking wire", "compatible wire"),
  ),
  schema(
    "members-changed",
    "{ type: object, minProperties: 1, maxProperties: 9 }",
    "{ type: object, minProperties: 2 }",
    [
      "breaking wire request Pet",
      "risky wire response Pet",
      "compatible wire request Pet",
      "compatible wire response Pet",
    ],
  ),
  schema(
    "object-opened",
    object("", ", additionalProperties: false"),
    object(""),
    pet("compatible wire", "risky wire").toReversed(),
  ),
  schema(
    "dependent-required-changed",
    object(text),
    object(text, ", dependentRequired: { name: [it] }"),
    pet("breaking wire", "compatible wire"),
  ),
  schema(
    "dependent-required-changed",
    object(text, ", dependentRequired: { name: [it] }"),
    object(text),
    pet("compatible wire", "breaking wire").toReversed(),
  ),
  schema(
    "condition-changed",
    object(text),
    object(text, ", if: { required: [name] }, then: { required: [it] }"),
    [
      "risky wire request Pet",
      "risky wire request Pet",
      "risky wire response Pet",
      "risky wire response Pet",
    ],
  ),
  schema(
    "default-changed",
    object("it: { type: string, default: a }"),
    object("it: { type: string, default: b }"),
    ["risky wire request Pet.it"],
  ),
  schema(
    "member-deprecated",
    object(text),
    object("it: { type: string, deprecated: true, x-sunset: '2030-01-01' }"),
    it("compatible compile", "compatible compile"),
  ),
  operation(
    "member-deprecated",
    "parameters: [{ in: query, name: q, schema: { type: string } }]",
    "parameters: [{ in: query, name: q, deprecated: true, schema: { type: string } }]",
    ["compatible compile request pets.create query parameter q"],
  ),
];
