import { answer, head, refer } from "./pieces.js";

/** References, enums, limits, null, what is only read and only sent. */
export const shop = {
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
