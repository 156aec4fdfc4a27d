import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "./json.js";

const refer = (name: string, kind = "schemas") => ({ $ref: `#/components/${kind}/${name}` });
const answer = (schema: object, description = "Fine") => ({
  200: { description, content: { "application/json": { schema } } },
});
const head = (title: string) => ({
  openapi: "3.0.3",
  info: { title, version: "1" },
  servers: [{ url: "https://example.com" }],
});

const shop = {
  ...head("Shop"),
  tags: [{ name: "orders", description: "What was bought" }],
  paths: {
    "/orders": {
      parameters: [refer("Trace", "parameters")],
      get: {
        tags: ["orders"],
        operationId: "listOrders",
        parameters: [
          refer("Limit", "parameters"),
          {
            name: "state",
            in: "query",
            schema: { type: "string", nullable: true, enum: ["open", "done"] },
          },
        ],
        responses: {
          ...answer({ type: "array", items: refer("Order") }),
          404: refer("Problem", "responses"),
        },
      },
      post: {
        tags: ["orders"],
        operationId: "createOrder",
        requestBody: refer("NewOrder", "requestBodies"),
        responses: { ...answer(refer("Order")), default: refer("Problem", "responses") },
      },
    },
    "/orders/{id}": {
      get: {
        tags: ["orders"],
        operationId: "getOrder",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
        ],
        responses: answer({
          type: "object",
          required: ["order"],
          properties: { order: refer("Order"), note: { type: "string", nullable: true } },
        }),
      },
    },
    "/users": {
      get: { tags: ["users"], operationId: "users.list", responses: answer(refer("User")) },
    },
  },
  components: {
    schemas: {
      Order: {
        type: "object",
        description: "What was bought",
        required: ["id", "state"],
        properties: {
          id: { type: "string", readOnly: true, example: "o1" },
          state: { type: "string", enum: ["open", "done"], default: "open" },
          total: {
            type: "number",
            minimum: 0,
            exclusiveMinimum: true,
            maximum: 10,
            exclusiveMaximum: false,
          },
          buyer: { nullable: true, allOf: [refer("User")], description: "Who bought" },
          parent: { type: "object", nullable: true, properties: { id: { type: "integer" } } },
          secret: { type: "string", writeOnly: true },
        },
      },
      User: {
        type: "object",
        properties: {
          name: { type: "string", nullable: true, minLength: 1, pattern: "^[a-z]" },
          friends: { type: "array", nullable: true, items: refer("User") },
          extra: { type: "object", additionalProperties: { type: "integer", nullable: true } },
        },
        additionalProperties: false,
      },
      Message: {
        type: "object",
        required: ["message"],
        properties: { message: { type: "string" } },
      },
    },
    parameters: {
      Limit: {
        name: "limit",
        in: "query",
        description: "How many",
        schema: { type: "integer", default: 10 },
      },
      Trace: { name: "X-Trace", in: "header", schema: { type: "string" } },
    },
    requestBodies: {
      NewOrder: { required: true, content: { "application/json": { schema: refer("Order") } } },
    },
    responses: {
      Problem: {
        description: "Not fine",
        content: { "application/json": { schema: refer("Message") } },
      },
    },
  },
};

const animals = {
  ...head("Animals"),
  paths: {
    "/animals": {
      get: { responses: answer({ oneOf: [refer("Cat"), refer("Dog")], nullable: true }) },
      put: {
        tags: ["zoo", "other"],
        requestBody: { content: { "application/json": { schema: refer("Animal") } } },
        responses: { 204: { description: "Done" } },
      },
    },
    "/animals/{id}/picture": {
      put: {
        tags: ["zoo"],
        operationId: "animals.pictures.put",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "integer", format: "int64" } },
        ],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: {
                  file: { type: "string", format: "binary" },
                  tags: { type: "array", items: { type: "string" } },
                },
              },
              encoding: { file: { contentType: "image/png" } },
            },
            "application/x-www-form-urlencoded": { schema: refer("Cat") },
          },
        },
        responses: {
          200: {
            description: "The picture",
            headers: { "X-Size": { schema: { type: "integer", nullable: true } } },
            content: { "image/png": { schema: { type: "string", format: "binary" } } },
          },
        },
      },
    },
    "/things": { get: { operationId: "get-thing", responses: answer(refer("Animal")) } },
    "/things/{x}": {
      get: {
        operationId: "get_thing",
        parameters: [{ name: "x", in: "path", required: true, schema: {} }],
        responses: answer(refer("Tree")),
      },
    },
  },
  components: {
    schemas: {
      Animal: {
        description: "Any of them",
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" }, age: { type: "integer", nullable: true } },
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat", dog: "Dog" },
        },
      },
      Cat: {
        allOf: [refer("Animal"), { type: "object", properties: { claws: { type: "boolean" } } }],
      },
      Dog: {
        allOf: [
          refer("Animal"),
          { type: "object", required: ["tail"], properties: { tail: { type: "number" } } },
        ],
      },
      Tree: {
        type: "object",
        properties: {
          left: refer("Tree"),
          right: { nullable: true, allOf: [refer("Tree")] },
          value: { anyOf: [{ type: "string" }, { type: "integer" }], nullable: true },
        },
      },
      animal: { type: "string", nullable: true, enum: ["a", null] },
      Odd: { nullable: true, enum: [1, "two", true] },
      Any: { nullable: true },
    },
  },
};

const nothing = { ...head("Nothing"), paths: {} };

const secured = {
  ...head("Secured"),
  security: [{ key: [] }],
  paths: {
    "/open": { get: { security: [], responses: answer({ type: "string" }) } },
    "/closed": {
      get: {
        tags: ["Secrets"],
        security: [{ oauth: ["read"] }, { key: [] }],
        responses: answer({ type: "array", items: {} }),
      },
      delete: { tags: ["Secrets"], deprecated: true, responses: { 204: { description: "Gone" } } },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://example.com", scopes: { read: "Reads" } } },
      },
    },
    schemas: {
      Unused: { type: "object", properties: { a: { type: "string", nullable: true } } },
      Map: { type: "object", additionalProperties: { nullable: true, allOf: [refer("Unused")] } },
    },
  },
};

/** Real documents, small ones, of several dialects. */
const sample = [
  "petstore-3.0.json",
  "train-travel.yaml",
  "tempo.yaml",
  "up-banking.json",
  "langfuse.yaml",
];

/** A document to hold the laws against. */
export interface Lawful {
  readonly name: string;
  readonly document: JsonObject;
}

/** Our own documents and, where the corpus is at hand, a fixed part of it. */
export async function lawfulDocuments(): Promise<readonly Lawful[]> {
  const own: Lawful[] = Object.entries({ shop, animals, nothing, secured }).map(
    ([name, document]) => ({ name, document }),
  );
  const corpus = process.env["QUILLGEN_CORPUS"];
  if (corpus === undefined) return own;
  const { load } = await import("js-yaml");
  const theirs = sample
    .filter((name) => existsSync(join(corpus, name)))
    .map((name) => {
      const document = load(readFileSync(join(corpus, name), "utf8")) as JsonObject;
      // Dates and the like as JSON has them.
      return { name, document: JSON.parse(JSON.stringify(document)) as JsonObject };
    });
  return [...own, ...theirs];
}
