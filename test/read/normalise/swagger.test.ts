import { describe, expect, it } from "vitest";
import { readFiles } from "../memory-files.js";

const info = { title: "T", version: "1" };

describe("Swagger 2.0", () => {
  it("becomes the document that it means", async () => {
    const { document, found } = await readFiles({
      "a.json": {
        swagger: "2.0",
        info,
        host: "example.com",
        basePath: "/v1/",
        schemes: ["https", "http"],
        consumes: ["application/json", "application/xml"],
        produces: ["application/json"],
        securityDefinitions: {
          basic: { type: "basic" },
          oauth: {
            type: "oauth2",
            flow: "accessCode",
            authorizationUrl: "a",
            tokenUrl: "t",
            scopes: { read: "r" },
          },
        },
        paths: {
          "/a/{id}": {
            parameters: [
              { name: "id", in: "path", required: true, type: "integer" },
              { $ref: "#/parameters/Shared" },
            ],
            post: {
              parameters: [
                {
                  name: "body",
                  in: "body",
                  required: true,
                  description: "b",
                  schema: { $ref: "#/definitions/Pet" },
                },
                {
                  name: "q",
                  in: "query",
                  type: "array",
                  items: { type: "string" },
                  collectionFormat: "multi",
                },
                {
                  name: "p",
                  in: "query",
                  type: "array",
                  items: { type: "string" },
                  collectionFormat: "pipes",
                },
                {
                  name: "h",
                  in: "header",
                  type: "array",
                  items: { type: "string" },
                  default: ["x"],
                },
              ],
              responses: {
                200: {
                  description: "ok",
                  schema: { $ref: "#/definitions/Pet" },
                  headers: { "X-A": { type: "integer", description: "d" } },
                  examples: { "application/json": { a: 1 } },
                },
                404: { $ref: "#/responses/Gone" },
              },
            },
            put: {
              consumes: ["text/plain"],
              parameters: [{ $ref: "#/parameters/Body" }],
              responses: { 200: { description: "" } },
            },
          },
          "/file": {
            post: {
              parameters: [
                { name: "f", in: "formData", type: "file", required: true },
                { name: "l", in: "formData", type: "array", items: { type: "string" } },
                { $ref: "#/parameters/Field" },
              ],
              produces: ["image/png"],
              responses: { 200: { description: "", schema: { type: "file" } } },
            },
          },
        },
        parameters: {
          Shared: { name: "s", in: "query", type: "string", format: "date", enum: ["a"] },
          Body: { name: "body", in: "body", schema: { type: "string" } },
          Field: { name: "x", in: "formData", type: "string", description: "d" },
        },
        responses: { Gone: { description: "gone", schema: { type: "string" } } },
        definitions: {
          Pet: {
            type: "object",
            properties: { p: { $ref: "#/paths/~1a~1{id}/post/parameters/1/items" } },
          },
        },
      },
    });
    expect(found).toEqual([]);
    const pet = { $ref: "#/components/schemas/Pet" };
    const list = { type: "array", items: { type: "string" } };
    expect(document!.root).toEqual({
      openapi: "3.1.1",
      info,
      servers: [{ url: "https://example.com/v1" }, { url: "http://example.com/v1" }],
      paths: {
        "/a/{id}": {
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "integer" } },
            { $ref: "#/components/parameters/Shared" },
          ],
          post: {
            parameters: [
              { name: "q", in: "query", style: "form", explode: true, schema: list },
              { name: "p", in: "query", style: "pipeDelimited", explode: false, schema: list },
              { name: "h", in: "header", schema: { ...list, default: ["x"] } },
            ],
            requestBody: {
              description: "b",
              required: true,
              content: { "application/json": { schema: pet }, "application/xml": { schema: pet } },
            },
            responses: {
              200: {
                description: "ok",
                headers: { "X-A": { description: "d", schema: { type: "integer" } } },
                content: { "application/json": { schema: pet, example: { a: 1 } } },
              },
              404: { $ref: "#/components/responses/Gone" },
            },
          },
          put: {
            parameters: [],
            requestBody: { $ref: "#/components/requestBodies/Body" },
            responses: { 200: { description: "" } },
          },
        },
        "/file": {
          post: {
            parameters: [],
            requestBody: {
              required: true,
              content: {
                "multipart/form-data": {
                  schema: {
                    type: "object",
                    properties: {
                      f: { type: "string", format: "binary" },
                      l: list,
                      x: { type: "string", description: "d" },
                    },
                    required: ["f"],
                  },
                  encoding: { l: { style: "form", explode: false } },
                },
              },
            },
            responses: {
              200: {
                description: "",
                content: { "image/png": { schema: { type: "string", format: "binary" } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Pet: {
            type: "object",
            properties: { p: { $ref: "#/paths/~1a~1%7Bid%7D/post/parameters/0/schema/items" } },
          },
        },
        parameters: {
          Shared: {
            name: "s",
            in: "query",
            schema: { type: "string", format: "date", enum: ["a"] },
          },
        },
        responses: {
          Gone: {
            description: "gone",
            content: { "application/json": { schema: { type: "string" } } },
          },
        },
        securitySchemes: {
          basic: { type: "http", scheme: "basic" },
          oauth: {
            type: "oauth2",
            flows: {
              authorizationCode: { authorizationUrl: "a", tokenUrl: "t", scopes: { read: "r" } },
            },
          },
        },
        requestBodies: {
          Body: {
            content: {
              "application/json": { schema: { type: "string" } },
              "application/xml": { schema: { type: "string" } },
            },
          },
        },
      },
    });
    const places: [string, string][] = [
      ["/components/schemas/Pet/properties", "/definitions/Pet/properties"],
      [
        "/paths/~1a~1{id}/post/parameters/0/schema/items",
        "/paths/~1a~1{id}/post/parameters/1/items",
      ],
      [
        "/paths/~1a~1{id}/post/requestBody/content/application~1xml/schema/$ref",
        "/paths/~1a~1{id}/post/parameters/0/schema/$ref",
      ],
      [
        "/paths/~1a~1{id}/post/responses/200/content/application~1json/schema",
        "/paths/~1a~1{id}/post/responses/200/schema",
      ],
      [
        "/paths/~1file/post/requestBody/content/multipart~1form-data/schema/properties/f",
        "/paths/~1file/post/parameters/0",
      ],
      ["/components/parameters/Shared/schema/format", "/parameters/Shared/format"],
    ];
    for (const [now, then] of places)
      expect(document!.place(now)).toEqual({ file: "a.json", pointer: then });
  });

  it("copes with what is not as it should be", async () => {
    const { document } = await readFiles({
      "a.json": {
        swagger: 2,
        paths: {
          "/a": {
            parameters: {},
            get: { parameters: [null, 1, {}], responses: { 200: null, 300: { schema: true } } },
            put: 1,
          },
        },
        definitions: [],
        parameters: { P: null },
      },
    });
    expect(document!.root["openapi"]).toBe("3.1.1");
  });

  it("tells what it cannot say", async () => {
    const list = (location: string, collectionFormat: string) => ({
      name: `${location}-${collectionFormat}`,
      in: location,
      type: "array",
      items: { type: "string" },
      collectionFormat,
    });
    const post = (...parameters: object[]) => ({
      post: { parameters, responses: { 204: { description: "" } } },
    });
    const body = (name: string) => ({ name, in: "body", schema: {} });
    const { found } = await readFiles({
      "a.json": {
        swagger: "2.0",
        info,
        paths: {
          "/lists": post(list("query", "pipes"), list("header", "csv"), list("header", "pipes")),
          "/tabs": post(list("query", "tsv")),
          "/both": post(body("a"), { name: "b", in: "formData", type: "string" }),
          "/two": post(body("a"), body("b")),
        },
      },
    });
    expect(found.map((each) => each.split(" ")[0])).toEqual([
      "unknown-collection-format",
      "unknown-collection-format",
      "second-body",
      "second-body",
    ]);
  });
});
