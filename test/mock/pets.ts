const error = {
  type: "object",
  required: ["message"],
  properties: { message: { type: "string" } },
};

/** An API with something of everything. */
export const pets = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [
    { url: "https://pets.example.com/{version}", variables: { version: { default: "v2" } } },
  ],
  security: [{ key: ["pets:read"] }],
  paths: {
    "/pets": {
      get: {
        operationId: "pets.list",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1 } },
          { name: "cursor", in: "query", schema: { type: "string" } },
        ],
        "x-pagination": {
          kind: "cursor",
          param: "cursor",
          from: "next",
          more: "more",
          items: "pets",
        },
        responses: {
          200: {
            description: "A page",
            headers: { "X-Total": { required: true, schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Page" } } },
          },
          400: { description: "No", content: { "application/json": { schema: error } } },
          429: {
            description: "Too many",
            content: { "application/json": { schema: error, example: { message: "Slower" } } },
          },
        },
      },
      post: {
        operationId: "pets.create",
        security: [{ key: ["pets:write"] }],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: {
          201: {
            description: "Made",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                example: { id: 1, name: "Rex" },
              },
            },
          },
        },
      },
    },
    "/pets/{id}": {
      get: {
        operationId: "pets.retrieve",
        security: [],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          200: {
            description: "One",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                example: { id: "one", name: "Wrong" },
              },
              "text/plain": { schema: { type: "string" }, example: "Rex" },
            },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string", maxLength: 10 },
          secret: { type: "string", writeOnly: true },
        },
      },
      Page: {
        type: "object",
        required: ["pets", "more"],
        properties: {
          pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
          more: { type: "boolean" },
          next: { type: "string" },
        },
      },
    },
  },
};

/** What it asks of its callers. */
export const key = { headers: { authorization: "Bearer any" } };
/** A request that sends a value. */
export const json = (body: unknown) => ({
  method: "POST",
  headers: { ...key.headers, "content-type": "application/json" },
  body: JSON.stringify(body),
});
