import { property, schema, type Case } from "./case.js";

const pets =
  "Cat: { type: object, properties: { a: { type: string } } }, Dog: { type: object, properties: { b: { type: string } } }";

/** Changes that are easily misjudged, each with everything that is said of it: `severity direction code`. */
export const wholeTypes: readonly (readonly [what: string, pair: Case])[] = [
  [
    "a choice of any becomes one of exactly one",
    property(
      "",
      '{ anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }',
      '{ oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }',
      ["risky request one-of-overlaps"],
      pets,
    ),
  ],
  [
    "the same where a required value tells them apart",
    property(
      "",
      '{ anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }',
      '{ oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }',
      [],
      "Cat: { type: object, required: [is], properties: { is: { const: cat } } }, Dog: { type: object, required: [is], properties: { is: { const: dog } } }",
    ),
  ],
  [
    "the same with null",
    property(
      "",
      '{ anyOf: [{ type: string }, { type: "null" }] }',
      '{ oneOf: [{ type: string }, { type: "null" }] }',
      [],
    ),
  ],
  [
    "alternatives in another order",
    property(
      "",
      '{ oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }',
      '{ oneOf: [{ $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Cat" }] }',
      [],
      pets,
    ),
  ],
  [
    "a reference to a schema of the same shape",
    property(
      "",
      '{ $ref: "#/components/schemas/Cat" }',
      '{ $ref: "#/components/schemas/Twin" }',
      [],
      `${pets}, Twin: { type: object, properties: { a: { type: string } } }`,
    ),
  ],
  [
    "a required member becomes read-only",
    schema(
      "",
      "{ type: object, required: [it], properties: { it: { type: string } } }",
      "{ type: object, required: [it], properties: { it: { type: string, readOnly: true } } }",
      ["breaking request property-removed"],
    ),
  ],
  [
    "a member becomes write-only",
    property("", "{ type: string }", "{ type: string, writeOnly: true }", [
      "breaking response property-removed",
    ]),
  ],
  [
    "a required read-only member may be written",
    schema(
      "",
      "{ type: object, required: [it], properties: { it: { type: string, readOnly: true } } }",
      "{ type: object, required: [it], properties: { it: { type: string } } }",
      ["breaking request property-added", "breaking both written-shape-removed"],
    ),
  ],
  [
    "an excluded bound is included",
    property("", "{ type: number, exclusiveMinimum: 0 }", "{ type: number, minimum: 0 }", [
      "risky response range-changed",
      "compatible request range-changed",
    ]),
  ],
  [
    "an included bound is excluded",
    property("", "{ type: number, maximum: 9 }", "{ type: number, exclusiveMaximum: 9 }", [
      "breaking request range-changed",
      "compatible response range-changed",
    ]),
  ],
  [
    "the same bound of integers, written otherwise",
    property(
      "",
      "{ type: integer, minimum: 1, maximum: 9 }",
      "{ type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10 }",
      [],
    ),
  ],
  [
    "a second bound that is none",
    property(
      "",
      "{ type: number, minimum: 5 }",
      "{ type: number, minimum: 5, exclusiveMinimum: 2 }",
      [],
    ),
  ],
  [
    "multiples of one are integers",
    property("", "{ type: number, multipleOf: 1 }", "{ type: integer }", []),
  ],
  [
    "integers go in steps",
    property("", "{ type: integer }", "{ type: integer, multipleOf: 5 }", [
      "breaking request multiple-changed",
      "compatible response multiple-changed",
    ]),
  ],
  [
    "an object must not be empty",
    schema(
      "",
      "{ type: object, additionalProperties: { type: string } }",
      "{ type: object, minProperties: 1, additionalProperties: { type: string } }",
      ["risky request members-changed", "compatible response members-changed"],
    ),
  ],
  [
    "names of members have a pattern",
    schema(
      "",
      "{ type: object, additionalProperties: { type: string } }",
      "{ type: object, propertyNames: { pattern: ^a }, additionalProperties: { type: string } }",
      ["risky request condition-changed", "risky response condition-changed"],
    ),
  ],
  [
    "a list has to contain something",
    property(
      "",
      "{ type: array, items: { type: string } }",
      "{ type: array, items: { type: string }, contains: { const: a } }",
      ["risky request condition-changed", "risky response condition-changed"],
    ),
  ],
  [
    "a text must not be something",
    property("", "{ type: string }", "{ type: string, not: { const: a } }", [
      "risky request condition-changed",
      "risky response condition-changed",
    ]),
  ],
  [
    "a date becomes a moment",
    property("", "{ type: string, format: date }", "{ type: string, format: date-time }", [
      "breaking request format-changed",
      "risky response format-changed",
    ]),
  ],
  [
    "an integer has half the bits",
    property("", "{ type: integer, format: int64 }", "{ type: integer, format: int32 }", [
      "risky request format-changed",
      "compatible response format-changed",
    ]),
  ],
  [
    "an integer has twice the bits",
    property("", "{ type: integer, format: int32 }", "{ type: integer, format: int64 }", [
      "risky response format-changed",
      "compatible request format-changed",
    ]),
  ],
  [
    "an open list has a value less",
    property(
      "",
      "{ type: string, x-extensible-enum: [a, b] }",
      "{ type: string, x-extensible-enum: [a] }",
      ["risky request enum-value-removed", "compatible response enum-value-removed"],
    ),
  ],
  [
    "required in a part of its own",
    property(
      "",
      "{ type: object, required: [a], properties: { a: { type: string } } }",
      "{ allOf: [{ type: object, properties: { a: { type: string } } }, { required: [a] }] }",
      [],
    ),
  ],
];
