import { answer, refer } from "./pieces.js";

const list = { type: "array", items: { type: "string" } };
const record = { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } };
const param = (name: string, place: string, schema: object, more: object = {}) => ({
  name,
  in: place,
  schema,
  ...more,
});

/** Parameters of every place and style, bodies and answers of every kind, pages, webhooks. */
export const requests = {
  openapi: "3.1.0",
  info: { title: "Requests", version: "1", description: "Everything that can travel." },
  servers: [
    { url: "https://{region}.example.com", variables: { region: { default: "eu", enum: ["eu"] } } },
  ],
  paths: {
    "/styles/{simple}/{label}/{matrix}": {
      get: {
        tags: ["styles"],
        operationId: "styles.read",
        parameters: [
          param("simple", "path", list, { required: true }),
          param("label", "path", record, { required: true, style: "label", explode: true }),
          param("matrix", "path", list, { required: true, style: "matrix" }),
          param("form", "query", list),
          param("pipes", "query", list, { style: "pipeDelimited", explode: false }),
          param("spaces", "query", list, { style: "spaceDelimited", explode: false }),
          param("deep", "query", record, { style: "deepObject" }),
          param("reserved", "query", { type: "string" }, { allowReserved: true }),
          { name: "json", in: "query", content: { "application/json": { schema: record } } },
          param("id", "query", { type: "string" }),
          param("id", "header", { type: "string" }),
          param("id", "cookie", { type: "string" }),
        ],
        responses: answer({ type: "string" }),
      },
    },
    "/items": {
      get: {
        tags: ["items"],
        operationId: "items.list",
        summary: "Lists items",
        parameters: [
          param("offset", "query", { type: "integer" }),
          param("limit", "query", { type: "integer", default: 100, maximum: 1000 }),
        ],
        "x-pagination": { kind: "offset", offset: "offset", limit: "limit", items: "results" },
        responses: answer({
          type: "object",
          required: ["results"],
          properties: {
            results: { type: "array", items: refer("Item") },
            next: { type: "string" },
          },
        }),
      },
      post: {
        tags: ["items"],
        operationId: "items.create",
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: refer("Item") },
            "application/x-www-form-urlencoded": { schema: refer("Item") },
            "multipart/form-data": {
              schema: { type: "object", properties: { file: {}, name: { type: "string" } } },
            },
          },
        },
        responses: { ...answer(refer("Item")), "4XX": answer(refer("Problem"))[200] },
      },
      delete: {
        tags: ["items"],
        operationId: "items.delete",
        responses: { 204: { description: "" } },
      },
    },
    "/files/{name}": {
      parameters: [param("name", "path", { type: "string" }, { required: true })],
      put: {
        tags: ["files"],
        operationId: "files.write",
        requestBody: { content: { "application/octet-stream": {} } },
        responses: { 201: { description: "Written" }, default: answer(refer("Problem"))[200] },
      },
      get: {
        tags: ["files"],
        operationId: "files.read",
        deprecated: true,
        description: "Reads a file.\n\n```ts\n/* not */ code\n```\n\n@tag `*/`",
        responses: {
          200: {
            description: "The file",
            content: {
              "application/octet-stream": {},
              "text/plain": { schema: { type: "string" } },
              "application/x-ndjson": { schema: refer("Item") },
            },
          },
        },
      },
    },
  },
  webhooks: {
    itemMade: {
      post: {
        requestBody: { content: { "application/json": { schema: refer("Item") } } },
        responses: { 200: { description: "Heard" } },
      },
    },
  },
  components: {
    schemas: {
      Item: {
        type: "object",
        required: ["id", "kind"],
        properties: {
          id: { type: "string", format: "uuid", readOnly: true },
          kind: { enum: ["a", "b", null] },
          secret: { type: "string", writeOnly: true },
          made: { type: "string", format: "date-time", default: "2020-01-01T00:00:00Z" },
          share: { type: "number", exclusiveMinimum: 0, maximum: 1, multipleOf: 0.01 },
          tags: { type: "array", items: { type: "string" }, uniqueItems: true, maxItems: 5 },
          pair: { prefixItems: [{ type: "string" }, { type: "integer" }], items: false },
          parent: { anyOf: [refer("Item"), { type: "null" }] },
          shape: {
            oneOf: [refer("Circle"), refer("Square")],
            discriminator: { propertyName: "form" },
          },
        },
        additionalProperties: { type: "string" },
      },
      Circle: {
        type: "object",
        required: ["form"],
        properties: { form: { const: "Circle" }, radius: { type: "number" } },
      },
      Square: {
        type: "object",
        required: ["form"],
        properties: { form: { const: "Square" }, side: { type: "number" } },
        additionalProperties: false,
      },
      Problem: {
        type: "object",
        properties: { detail: { type: "string" }, code: { type: ["string", "null"] } },
      },
    },
  },
};
