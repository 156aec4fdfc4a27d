import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/read/document.js";
import { readFiles } from "./memory-files.js";

const info = { title: "T", version: "1" };

/** Reads one schema of a document of a version. */
async function schema(version: string, value: unknown, others: object = {}) {
  const all = { Tested: value, ...others };
  const part =
    version === "2.0"
      ? { swagger: "2.0", definitions: all }
      : { openapi: `${version}.0`, components: { schemas: all } };
  const { document, found } = await readFiles({ "a.json": { ...part, info, paths: {} } });
  const { schemas } = document!.root["components"] as { schemas: Record<string, unknown> };
  return { schema: schemas["Tested"], found };
}

describe("a schema of 3.0 is that of 3.1", () => {
  const ref = { $ref: "#/components/schemas/Other" };
  const absent = { type: "null" };
  const table: [string, unknown, unknown][] = [
    ["nullable type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["nullable false", { type: "string", nullable: false }, { type: "string" }],
    [
      "nullable enum",
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "nullable enum that has null",
      { type: "string", nullable: true, enum: ["a", null] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["nullable enum without a type", { nullable: true, enum: ["a"] }, { enum: ["a", null] }],
    ["nullable reference", { ...ref, nullable: true }, { anyOf: [ref, absent] }],
    [
      "nullable reference with words",
      { ...ref, nullable: true, description: "d", readOnly: true, "x-a": 1 },
      { description: "d", readOnly: true, "x-a": 1, anyOf: [ref, absent] },
    ],
    [
      "nullable allOf",
      { allOf: [ref], nullable: true, description: "d" },
      { description: "d", anyOf: [{ allOf: [ref] }, absent] },
    ],
    [
      "nullable allOf with a type",
      { type: "object", allOf: [ref], nullable: true },
      { anyOf: [{ type: "object", allOf: [ref] }, absent] },
    ],
    ["nullable oneOf", { oneOf: [ref], nullable: true }, { oneOf: [ref, absent] }],
    [
      "nullable oneOf that has null",
      { oneOf: [ref, { type: "string", nullable: true }], nullable: true },
      { oneOf: [ref, { type: ["string", "null"] }] },
    ],
    [
      "nullable anyOf with a type",
      { type: "object", anyOf: [ref], nullable: true },
      { type: ["object", "null"], anyOf: [ref, absent] },
    ],
    [
      "nullable object without a type",
      { properties: { a: {} }, nullable: true },
      { type: ["object", "null"], properties: { a: {} } },
    ],
    ["nullable anything", { nullable: true, description: "d" }, { description: "d" }],
    [
      "nullable property of a list",
      { items: { properties: { a: { type: "integer", nullable: true } } } },
      { items: { properties: { a: { type: ["integer", "null"] } } } },
    ],
    [
      "exclusive bounds",
      { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { exclusiveMinimum: 1, maximum: 9 },
    ],
    ["example", { type: "string", example: "e" }, { type: "string", examples: ["e"] }],
    ["example of null", { type: "string", example: null }, { type: "string", examples: [null] }],
    [
      "binary",
      { type: "string", format: "binary" },
      { type: "string", contentMediaType: "application/octet-stream" },
    ],
    [
      "base64",
      { type: "string", format: "byte" },
      { type: "string", contentEncoding: "base64", format: "byte" },
    ],
    ["one type", { type: "string" }, { type: ["string"] }],
    ["numbers that are text", { maxLength: "10", minimum: "1" }, { maxLength: 10, minimum: 1 }],
    [
      "data is data",
      {
        default: { nullable: true, $ref: "#/none" },
        enum: [{ nullable: true }],
        "x-a": { nullable: true, example: 1 },
      },
      {
        default: { nullable: true, $ref: "#/none" },
        enum: [{ nullable: true }],
        "x-a": { nullable: true, example: 1 },
      },
    ],
  ];
  it.each(table)("%s", async (_, old, fresh) => {
    const others = { Other: { type: "object" } };
    const before = await schema("3.0", old, others);
    const after = await schema("3.1", fresh, others);
    expect(before).toEqual({ schema: after.schema, found: [] });
    expect(after.found).toEqual([]);
  });
});

describe("in any version", () => {
  const table: [string, string, unknown, unknown, string[]][] = [
    [
      "nullable in 3.1",
      "3.1",
      { type: "string", nullable: true },
      { type: ["string", "null"] },
      ["nullable-after-3.0 a.json:6:9"],
    ],
    [
      "x-nullable in 2.0",
      "2.0",
      { type: "string", "x-nullable": true },
      { type: ["string", "null"] },
      [],
    ],
    [
      "x-nullable in 3.1 is an extension",
      "3.1",
      { type: "string", "x-nullable": true },
      { type: "string", "x-nullable": true },
      [],
    ],
    [
      "type null and an enum without it",
      "3.1",
      { type: ["string", "null"], enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
      [],
    ],
    [
      "media types that are bytes",
      "3.1",
      { contentMediaType: "image/png" },
      { contentMediaType: "image/png", type: "string", format: "binary" },
      [],
    ],
    [
      "media types that are text",
      "3.1",
      { type: "string", contentMediaType: "application/json" },
      { type: "string", contentMediaType: "application/json" },
      [],
    ],
    [
      "a discriminator of 2.0",
      "2.0",
      { discriminator: "kind" },
      { discriminator: { propertyName: "kind" } },
      [],
    ],
    [
      "type file",
      "3.0",
      { type: "file" },
      { type: "string", format: "binary" },
      ["type-file a.json:5:9"],
    ],
    ["types that nobody knows stay for the model", "3.0", { type: "int" }, { type: "int" }, []],
    [
      "members of the wrong kind",
      "3.1",
      { required: true, enum: "a", properties: [], allOf: {}, title: 7, items: 5 },
      { title: "7", allOf: [{}], items: {} },
      [
        "malformed a.json:7:9",
        "malformed a.json:8:9",
        "malformed a.json:9:9",
        "malformed a.json:10:9",
        "malformed a.json:12:9",
      ],
    ],
    [
      "empty members of YAML",
      "3.1",
      { properties: { a: null }, required: null },
      { properties: { a: {} } },
      [],
    ],
    [
      "boolean schemas",
      "3.1",
      { properties: { a: true, b: false }, items: false },
      { properties: { a: true, b: false }, items: false },
      [],
    ],
  ];
  it.each(table)("%s", async (_, version, value, want, codes) => {
    const { schema: got, found } = await schema(version, value);
    expect(got).toEqual(want);
    expect(found.map((each) => each.split(" ")[0])).toEqual(
      codes.map((each) => each.split(" ")[0]),
    );
  });
});

describe("references of a normalised document", () => {
  async function read(root: object) {
    const { document, found } = await readFiles({
      "a.json": { openapi: "3.1.0", info, paths: {}, ...root },
    });
    return { root: document!.root as Record<string, any>, found, document: document! };
  }

  it("anchors, ids and dynamic references become pointers", async () => {
    const { root, found } = await read({
      components: {
        schemas: {
          A: { $anchor: "here", properties: { self: { $ref: "#here" } } },
          B: {
            $id: "https://example.com/b",
            $defs: { x: { type: "string" } },
            items: { $ref: "#/$defs/x" },
            allOf: [{ $ref: "#/components/schemas/A" }],
          },
          C: {
            items: [{ $ref: "https://example.com/b" }, { $ref: "https://example.com/b#/$defs/x" }],
          },
          Pet: { $dynamicAnchor: "Pet", items: { $dynamicRef: "#Pet" } },
          Lizard: { items: { $dynamicRef: "#Pet" } },
          Tree: { $dynamicAnchor: "node", items: { $dynamicRef: "#node" } },
          Wood: { $dynamicAnchor: "node", $ref: "#/components/schemas/Tree" },
        },
      },
    });
    expect(found).toEqual([]);
    const { A, B, C, Pet, Lizard, Tree } = root["components"].schemas;
    expect(A.properties.self.$ref).toBe("#/components/schemas/A");
    expect(B.items.$ref).toBe("#/components/schemas/B/$defs/x");
    expect(B.allOf[0].$ref).toBe("#/components/schemas/A");
    expect(C.items.map((item: JsonObject) => item["$ref"])).toEqual([
      "#/components/schemas/B",
      "#/components/schemas/B/$defs/x",
    ]);
    expect(Pet.items).toEqual({ $ref: "#/components/schemas/Pet" });
    expect(Lizard.items).toEqual({ $ref: "#/components/schemas/Pet" });
    // What several schemas answer to depends on who asks.
    expect(Tree.items).toEqual({ $dynamicRef: "#node" });
  });

  it("are percent-encoded pointers, whatever the author wrote", async () => {
    const properties = {
      a: { $ref: "#/paths/~1{id}/get/x%20y" },
      b: { $ref: "#/components/schemas/50%" },
      c: { $ref: "#/components/schemas/50%25" },
    };
    const { root, found } = await read({
      components: { schemas: { "50%": {}, D: { properties } } },
      paths: { "/{id}": { get: { "x y": {}, responses: { default: { description: "" } } } } },
    });
    expect(found.filter((each) => each.startsWith("bad-ref"))).toEqual([]);
    expect(Object.values(root["components"].schemas.D.properties)).toEqual([
      properties.a,
      { $ref: "#/components/schemas/50%25" },
      properties.c,
    ]);
  });

  it("lead to normalised nodes, where the grammar has none too", async () => {
    const { root } = await read({
      openapi: "3.0.0",
      "x-own": {
        S: { nullable: true, type: "string", allOf: undefined },
        T: { items: { $ref: "#/x-own/U" } },
        U: { example: 1 },
      },
      components: { schemas: { A: { items: { $ref: "#/x-own/S" } }, B: { $ref: "#/x-own/T" } } },
    });
    expect(root["x-own"]).toEqual({
      S: { type: ["string", "null"] },
      T: { items: { $ref: "#/x-own/U" } },
      U: { examples: [1] },
    });
  });

  it("follow what a nullable wrapped", async () => {
    const { root, found } = await read({
      openapi: "3.0.0",
      components: {
        schemas: {
          A: { nullable: true, allOf: [{ properties: { x: { type: "string" } } }] },
          B: { $ref: "#/components/schemas/A/allOf/0/properties/x" },
        },
      },
    });
    expect(found).toEqual([]);
    expect(root["components"].schemas.B.$ref).toBe(
      "#/components/schemas/A/anyOf/0/allOf/0/properties/x",
    );
  });

  it("to path items and media types are put in place", async () => {
    const item = {
      get: {
        responses: {
          200: { description: "", content: { "a/b": { $ref: "#/components/mediaTypes/M" } } },
        },
      },
    };
    const { root, document } = await read({
      openapi: "3.2.0",
      paths: {
        "/a": { $ref: "#/components/pathItems/P", summary: "own" },
        "/b": { $ref: "#/paths/~1a" },
      },
      components: { pathItems: { P: item }, mediaTypes: { M: { schema: { type: "string" } } } },
    });
    const get = {
      responses: { 200: { description: "", content: { "a/b": { schema: { type: "string" } } } } },
    };
    expect(root["paths"]).toEqual({ "/a": { get, summary: "own" }, "/b": { get, summary: "own" } });
    expect(document.place("/paths/~1b/get/responses")).toEqual({
      file: "a.json",
      pointer: "/components/pathItems/P/get/responses",
    });
  });
});

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
});

it("3.2: names of servers, values of examples, webhooks of old", async () => {
  const { document } = await readFiles({
    "a.json": {
      openapi: "3.2.0",
      info,
      servers: [{ url: "/", name: "eu" }],
      components: { examples: { e: { dataValue: [1] } } },
    },
  });
  expect(document!.root).toMatchObject({
    servers: [{ "x-name": "eu" }],
    components: { examples: { e: { value: [1] } } },
  });
  const old = await readFiles({
    "a.json": {
      openapi: "3.0.0",
      info,
      paths: {},
      "x-webhooks": { w: { post: { responses: { 200: { description: "" } } } } },
    },
  });
  expect(old.document!.root["webhooks"]).toHaveProperty("w");
  expect(old.document!.place("/webhooks/w/post")).toEqual({
    file: "a.json",
    pointer: "/x-webhooks/w/post",
  });
});
