import { answer, head, refer } from "./pieces.js";

/**
 * Inheritance, discriminators, recursion, bodies of several media types, names that nearly clash, a resource with
 * operations and resources of its own.
 */
export const animals = {
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
    "/animals/{id}": {
      get: {
        operationId: "animals.retrieve",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: answer(refer("Animal")),
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
      List: { oneOf: [{ type: "string" }, { type: "array", items: refer("List") }] },
      animal: { type: "string", nullable: true, enum: ["a", null] },
      Odd: { nullable: true, enum: [1, "two", true] },
      Any: { nullable: true },
    },
  },
};
