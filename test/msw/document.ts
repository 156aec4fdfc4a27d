/** What the curated document lacks: other styles, other bodies, other pages, schemas that go on for ever. */
const param = (place: string, name: string, schema: object, more: object = {}) => ({
  name,
  in: place,
  required: place === "path",
  schema,
  ...more,
});

const json = (schema: object, more: object = {}) => ({
  description: "An answer.",
  content: { "application/json": { schema, ...more } },
});

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const text = { type: "string" };
const numbers = { type: "array", items: { type: "integer" } };
const texts = { type: "array", items: text };
const point = {
  type: "object",
  properties: { x: { type: "integer" }, label: text },
};

const page = {
  type: "object",
  required: ["things"],
  properties: {
    things: { type: "array", items: ref("Thing") },
    cursor: text,
    total: { type: "integer" },
  },
};

export const document = {
  openapi: "3.1.0",
  info: { title: "Odd things", version: "1" },
  servers: [{ url: "https://{region}.things.example/v1", variables: { region: { default: "a" } } }],
  security: [{ token: [] }, { name: [] }, { key: [] }],
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      name: { type: "http", scheme: "basic" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
    },
    schemas: {
      Thing: {
        type: "object",
        required: ["id", "kind", "size", "made", "tags"],
        properties: {
          id: { type: "string", format: "uuid" },
          kind: { enum: ["small", "large"] },
          size: { type: "integer", minimum: 3, maximum: 9, multipleOf: 3 },
          share: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
          made: { type: "string", format: "date-time" },
          code: { type: "string", pattern: "^[A-Z]{3}-\\d+$" },
          short: { type: "string", minLength: 2, maxLength: 4 },
          tags: { type: "array", items: { enum: ["a", "b"] }, uniqueItems: true, minItems: 2 },
          secret: { type: "string", writeOnly: true },
          parent: ref("Thing"),
          parts: { type: "array", items: ref("Thing") },
          more: { type: "object", additionalProperties: { type: ["integer", "null"] } },
        },
      },
      Cat: {
        type: "object",
        required: ["type"],
        properties: { type: { const: "cat" }, lives: { type: "integer" } },
      },
      Dog: { type: "object", required: ["type"], properties: { type: { const: "dog" } } },
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: {
          propertyName: "type",
          mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
        },
      },
      // Without an end, but for a list that may be empty.
      Tree: { type: "array", items: ref("Tree") },
      // An expression goes on through each alternative but the last.
      Expression: {
        oneOf: [
          { type: "object", required: ["not"], properties: { not: ref("Expression") } },
          {
            type: "object",
            required: ["left", "right"],
            properties: { left: ref("Expression"), right: ref("Expression") },
          },
          { type: "string" },
        ],
      },
      Named: { type: "object", required: ["name"], properties: { name: text } },
      NamedThing: { allOf: [ref("Named"), ref("Thing")] },
    },
  },
  paths: {
    "/styles/{plain}/{list}/{label}/{matrix}": {
      get: {
        operationId: "styles.all",
        parameters: [
          param("path", "plain", { type: "integer" }),
          param("path", "list", texts),
          param("path", "label", numbers, { style: "label", explode: true }),
          param("path", "matrix", point, { style: "matrix", explode: true }),
          param("query", "repeated", numbers),
          param("query", "comma", texts, { explode: false }),
          param("query", "space", texts, { style: "spaceDelimited", explode: false }),
          param("query", "pipe", texts, { style: "pipeDelimited", explode: false }),
          param("query", "deep", point, { style: "deepObject", explode: true }),
          param("query", "flag", { type: "boolean" }),
          param("query", "whole", point, {
            content: { "application/json": { schema: point } },
            schema: undefined,
          }),
          param("header", "X-List", numbers),
          param("header", "X-Point", point, { explode: true }),
          param("cookie", "session", text),
        ],
        responses: { 200: json({ type: "object" }) },
      },
    },
    "/things": {
      get: {
        operationId: "things.list",
        "x-pagination": { kind: "cursor", param: "after", from: "cursor", items: "things" },
        parameters: [
          param("query", "after", text),
          param("query", "page_size", { type: "integer" }),
        ],
        responses: { 200: json(page) },
      },
    },
    "/pages": {
      get: {
        operationId: "things.numbered",
        "x-pagination": { kind: "page", page: "page", items: "things", total: "total" },
        parameters: [param("query", "page", { type: "integer" })],
        responses: { 200: json(page) },
      },
    },
    "/things/{id}": {
      get: {
        operationId: "things.get",
        parameters: [param("path", "id", text)],
        responses: {
          "2XX": json(ref("Thing")),
          404: { description: "None." },
          default: json({ type: "object", properties: { message: text } }),
        },
      },
    },
    "/things/newest": {
      get: { operationId: "things.newest", responses: { 200: json(ref("NamedThing")) } },
    },
    "/odd/{name}": {
      get: {
        operationId: "odd.one",
        parameters: [param("path", "name", text)],
        responses: {
          200: json({
            type: "object",
            required: ["pet", "tree", "expression", "pair"],
            properties: {
              pet: ref("Pet"),
              tree: ref("Tree"),
              expression: ref("Expression"),
              pair: {
                type: "array",
                prefixItems: [text, { type: "integer" }],
                minItems: 2,
                maxItems: 2,
              },
            },
          }),
        },
      },
    },
    "/file": {
      get: {
        operationId: "files.read",
        servers: [{ url: "https://files.example" }],
        responses: { 200: { description: "Bytes.", content: { "application/octet-stream": {} } } },
      },
      post: {
        operationId: "files.write",
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: { note: text, file: { type: "string", format: "binary" } },
              },
            },
          },
        },
        responses: { 204: { description: "Done." } },
      },
    },
    "/words": {
      get: {
        operationId: "files.words",
        responses: {
          200: {
            description: "Events of plain text.",
            content: { "text/event-stream": { itemSchema: { const: "two\nlines" } } },
          },
        },
      },
    },
    "/events": {
      get: {
        operationId: "files.events",
        responses: {
          200: {
            description: "Whole events, with text or JSON in them.",
            content: {
              "text/event-stream": {
                itemSchema: {
                  oneOf: [
                    { properties: { event: { const: "say" }, data: { const: "two\nlines" } } },
                    { properties: { event: { const: "add" }, data: { enum: [1, 2] } } },
                  ],
                },
              },
            },
          },
        },
      },
    },
    "/lines": {
      get: {
        operationId: "files.lines",
        responses: {
          200: {
            description: "Lines.",
            content: { "application/x-ndjson": { itemSchema: ref("Thing"), schema: ref("Thing") } },
          },
        },
      },
    },
  },
};
