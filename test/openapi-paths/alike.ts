const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const integer = { type: "integer" };
const object = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
});
const json = (schema: object) => ({ "application/json": { schema } });
const param = (name: string, location: string, more: object = {}) => ({
  name,
  in: location,
  required: location === "path",
  schema: string,
  ...more,
});

/** Documents of which both have the same to say, by what they show. */
export const alike: Readonly<Record<string, object>> = {
  "kinds of schemas in 3.0": {
    components: {
      schemas: {
        Scalars: object({ s: string, i: integer, n: { type: "number" }, b: { type: "boolean" } }),
        Required: object({ a: string, b: string }, ["b"]),
        Nullable: object({
          a: { type: "string", nullable: true },
          b: { ...integer, nullable: true },
        }),
        Enums: object({ a: { enum: ["x", 'q"uote', "new\nline", "*/"] }, b: { enum: [1, -2.5] } }),
        NullableEnum: { type: "string", nullable: true, enum: ["a", null] },
        Lists: { type: "array", minItems: 1, items: { type: "array", items: ref("Scalars") } },
        Free: { type: "object" },
        Anything: {},
        Open: { ...object({ a: string }), additionalProperties: true },
        Closed: { ...object({ a: string }), additionalProperties: false },
        Counted: { ...object({ total: integer }, ["total"]), additionalProperties: integer },
        Labels: { type: "object", additionalProperties: string },
        Tree: object({ branches: { type: "array", items: ref("Tree") }, parent: ref("Tree") }),
        Chain: object({ link: ref("Link") }),
        Link: object({ chain: ref("Chain") }),
        Alias: ref("Scalars"),
        Either: { oneOf: [string, integer, ref("Scalars")] },
        Any: { anyOf: [ref("Scalars"), ref("Tree")] },
        Both: { allOf: [ref("Scalars"), object({ more: string }, ["more"])] },
        Bytes: { type: "string", format: "binary" },
        Defaults: object({ a: { ...string, default: "x" }, b: { ...integer, default: 1 } }, ["a"]),
        Directions: object({
          id: { ...string, readOnly: true },
          key: { ...string, writeOnly: true },
        }),
        Old: { ...object({ a: { ...string, deprecated: true } }), deprecated: true },
        "odd name/with.signs": object({ "a-b": string, 'q"': string, "1": string, "-1": string }),
        constructor: object({ constructor: string, toString: string }),
        "404": string,
      },
    },
  },
  "kinds of schemas in 3.1": {
    openapi: "3.1.0",
    components: {
      schemas: {
        Nullable: object({
          a: { type: ["string", "null"] },
          b: { oneOf: [ref("Const"), { type: "null" }] },
        }),
        Several: { type: ["string", "integer", "boolean"] },
        Const: { const: "only" },
        Numbers: object({ a: { const: 1 }, b: { const: true } }),
        Pair: { type: "array", prefixItems: [string, integer], items: false, minItems: 2 },
        Patterns: {
          type: "object",
          patternProperties: { "^x-": string },
          additionalProperties: false,
        },
      },
    },
  },
  discriminators: {
    components: {
      schemas: {
        Pet: {
          oneOf: [ref("Cat"), ref("Dog")],
          discriminator: {
            propertyName: "kind",
            mapping: { cat: ref("Cat").$ref, dog: ref("Dog").$ref },
          },
        },
        Cat: object({ kind: string, lives: integer }, ["kind"]),
        Dog: object({ kind: string, tricks: { type: "array", items: string } }, ["kind"]),
      },
    },
  },
  "parameters, bodies and answers": {
    paths: {
      "/things/{id}": {
        parameters: [param("id", "path")],
        get: {
          operationId: "things/get",
          summary: "Gets a thing",
          parameters: [
            param("limit", "query", { schema: integer }),
            param("filter", "query", { schema: object({ a: string }), style: "deepObject" }),
            param("X-Trace", "header", { required: true }),
            param("session", "cookie"),
            { $ref: "#/components/parameters/Page" },
          ],
          responses: {
            "200": {
              description: "Fine.",
              headers: {
                "X-Left": { required: true, schema: integer },
                Next: { $ref: "#/components/headers/Next" },
              },
              content: { ...json(ref("Thing")), "text/csv": { schema: string }, "image/png": {} },
            },
            "404": { $ref: "#/components/responses/Missing" },
            "5XX": { description: "Bad." },
            default: { description: "Other.", content: json({}) },
          },
        },
        put: {
          requestBody: { $ref: "#/components/requestBodies/Thing" },
          responses: { "200": { description: "Fine." } },
        },
        post: {
          deprecated: true,
          requestBody: {
            content: {
              "multipart/form-data": {
                schema: object({ file: { type: "string", format: "binary" } }),
              },
              "application/x-www-form-urlencoded": {
                schema: object({ a: { ...string, default: "x" } }),
              },
            },
          },
          responses: {},
        },
      },
      "/nothing": {},
    },
    components: {
      schemas: { Thing: object({ id: string }, ["id"]) },
      parameters: { Page: param("page", "query", { required: true, schema: integer }) },
      headers: { Next: { schema: string } },
      responses: {
        Missing: { description: "Not there.", content: json(object({ detail: string })) },
      },
      requestBodies: { Thing: { required: true, content: json(ref("Thing")) } },
    },
  },
  webhooks: {
    openapi: "3.1.0",
    webhooks: {
      thingMade: {
        post: { operationId: "thing#made", requestBody: { content: json(string) }, responses: {} },
      },
    },
  },
};
