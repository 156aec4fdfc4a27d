import { encoded, extension, pointed, rooted, type Fill } from "./fill.js";

/** Schemas with a position wherever text may stand. */
export const schemas = (fill: Fill) => ({
  [fill("schema name", "Pet")]: {
    title: fill("schema title", "A pet"),
    description: fill("schema description", "Lives with people"),
    type: "object",
    externalDocs: {
      url: fill("schema externalDocs url", "https://example.com/pets"),
      description: fill("schema externalDocs description", "More"),
    },
    xml: { name: fill("schema xml name", "pet"), prefix: fill("schema xml prefix", "p") },
    required: ["kind", fill("required name", "name")],
    properties: {
      kind: { const: fill("const", "pet") },
      [fill("property name", "name")]: {
        type: "string",
        description: fill("property description", "What it is called"),
        default: fill("default", "Rex"),
        pattern: fill("pattern", "^[a-z]+$"),
        format: fill("format", "hostname"),
        examples: [fill("schema example", "Rex")],
        deprecated: true,
        "x-deprecated-reason": fill("deprecation reason", "Use title"),
      },
      size: {
        enum: [fill("enum value", "small"), fill("enum value after", "large")],
        "x-enum-varnames": [fill("enum varname", "Small"), "Large"],
        "x-enum-descriptions": [fill("enum description", "Not large"), "Not small"],
      },
      data: {
        type: "string",
        contentMediaType: fill("contentMediaType", "application/json"),
        contentEncoding: fill("contentEncoding", "base64"),
      },
      objectDefault: {
        type: "object",
        default: { [fill("default key", "a")]: fill("default inside", "b") },
      },
      readOnly: {
        type: "string",
        readOnly: true,
        description: fill("read-only description", "Set by us"),
      },
      map: {
        type: "object",
        patternProperties: { [fill("patternProperties key", "^x")]: { type: "string" } },
        propertyNames: { enum: ["a", fill("propertyNames value", "b")] },
        additionalProperties: { type: "integer", description: fill("values description", "Each") },
      },
      tuple: { type: "array", prefixItems: [{ const: fill("tuple const", "head") }, {}] },
      commented: { type: "string", $comment: fill("comment", "internal") },
      dependent: {
        type: "object",
        properties: { a: {} },
        dependentRequired: { a: [fill("dependentRequired", "b")] },
        dependentSchemas: {
          [fill("dependentSchemas key", "a")]: { description: fill("dependent description", "x") },
        },
      },
      anchored: { $anchor: fill("anchor", "here"), type: "string" },
      defined: { $defs: { [fill("defs name", "inner")]: { type: "string" } }, type: "string" },
      unknownType: { type: fill("type", "string") },
      friend: { $ref: `#/components/schemas/${pointed(fill("schema name", "Pet"))}` },
      elsewhere: { $ref: `#/${pointed(rooted(fill))}/inner` },
      encoded: { $ref: `#/${encoded(pointed(rooted(fill)))}/inner` },
    },
    ...extension(fill, "schema"),
  },
  Either: {
    description: fill("union description", "One of two"),
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: {
      propertyName: fill("discriminator property", "kind"),
      mapping: {
        [fill("discriminator value", "cat")]: "#/components/schemas/Cat",
        dog: "#/components/schemas/Dog",
        bird: fill("discriminator target", "#/components/schemas/Dog"),
      },
    },
  },
  Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
  Dog: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
  Levels: {
    type: "string",
    description: fill("enum model description", "How much"),
    enum: [fill("enum model value", "low"), "high"],
  },
});
