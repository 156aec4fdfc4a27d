import { describe, expect, it } from "vitest";
import { bundled, head, ref, string, uses } from "./bundled.js";

describe("what becomes of a target", () => {
  it("each kind goes to its own section", async () => {
    const parts = {
      "p.yaml": {
        Param: { name: "q", in: "query", schema: ref("#/S") },
        Body: {
          content: {
            "application/json": { schema: ref("#/S"), examples: { e: ref("#/Example") } },
          },
        },
        Answer: { description: "", headers: { H: ref("#/Header") }, links: { l: ref("#/Link") } },
        Header: { schema: string },
        Link: { operationId: "x" },
        Example: { value: ref("not a reference.yaml") },
        S: string,
        Hook: { "{$request.body#/url}": ref("#/item") },
        item: { post: { responses: {} } },
        Scheme: { type: "http", scheme: "bearer" },
      },
    };
    const { root } = await bundled({
      "a.yaml": {
        ...head,
        paths: {
          "/a": {
            parameters: [ref("p.yaml#/Param")],
            post: {
              requestBody: ref("p.yaml#/Body"),
              responses: { 200: ref("p.yaml#/Answer") },
              callbacks: { c: ref("p.yaml#/Hook") },
            },
          },
        },
        components: { securitySchemes: { Key: ref("p.yaml#/Scheme") } },
      },
      ...parts,
    });
    expect(root["components"]).toEqual({
      securitySchemes: { Key: { type: "http", scheme: "bearer" } },
      parameters: { Param: { name: "q", in: "query", schema: ref("#/components/schemas/S") } },
      requestBodies: {
        Body: {
          content: {
            "application/json": {
              schema: ref("#/components/schemas/S"),
              examples: { e: ref("#/components/examples/Example") },
            },
          },
        },
      },
      responses: {
        Answer: {
          description: "",
          headers: { H: ref("#/components/headers/Header") },
          links: { l: ref("#/components/links/Link") },
        },
      },
      callbacks: { Hook: { "{$request.body#/url}": { post: { responses: {} } } } },
      schemas: { S: string },
      examples: { Example: { value: ref("not a reference.yaml") } },
      headers: { Header: { schema: string } },
      links: { Link: { operationId: "x" } },
    });
  });

  it("path items are put in place, members beside the reference win, and each keeps its origin", async () => {
    const { root, place } = await bundled({
      "a.yaml": {
        ...head,
        paths: { "/a": ref("p/x.yaml#/item", { summary: "own" }), "/b": ref("p/x.yaml#/item") },
      },
      "p/x.yaml": {
        item: {
          summary: "theirs",
          get: { operationId: "get", responses: { 200: ref("../r.yaml#/Ok") } },
        },
      },
      "r.yaml": { Ok: { description: "fine" } },
    });
    const get = { operationId: "get", responses: { 200: ref("#/components/responses/Ok") } };
    expect(root["paths"]).toEqual({
      "/a": { summary: "own", get },
      "/b": { summary: "theirs", get },
    });
    expect(place("/paths/~1a/summary")).toEqual({ file: "a.yaml", pointer: "/paths/~1a/summary" });
    expect(place("/paths/~1a/get/operationId")).toEqual({
      file: "p/x.yaml",
      pointer: "/item/get/operationId",
    });
    expect(place("/paths/~1b/get/responses/200")).toEqual({
      file: "p/x.yaml",
      pointer: "/item/get/responses/200",
    });
    expect(place("/components/responses/Ok/description")).toEqual({
      file: "r.yaml",
      pointer: "/Ok/description",
    });
    const items = root["paths"] as Record<string, { get: object }>;
    expect(items["/a"]!.get).not.toBe(items["/b"]!.get);
  });

  it("parts of a target stay in it; definitions beside operations leave it", async () => {
    const { root } = await bundled({
      "a.yaml": {
        ...uses("x.yaml#/A", "x.yaml#/A/properties/b", "x.yaml#/A/$defs/C"),
        paths: { "/p": ref("p.yaml"), "/q": ref("p.yaml#/get/responses/x") },
      },
      "x.yaml": { A: { properties: { b: string }, $defs: { C: { const: 1 } } } },
      "p.yaml": {
        get: {
          responses: {
            200: { description: "", content: { j: { schema: ref("#/definitions/Local") } } },
            x: { description: "odd" },
          },
        },
        definitions: { Local: { items: ref("#/get/responses/200/content/j/schema") } },
      },
    });
    expect((root["components"] as { schemas: object }).schemas).toEqual({
      Uses: {
        allOf: [
          ref("#/components/schemas/A"),
          ref("#/components/schemas/A/properties/b"),
          ref("#/components/schemas/A/$defs/C"),
        ],
      },
      A: { properties: { b: string }, $defs: { C: { const: 1 } } },
      Local: { items: ref("#/paths/~1p/get/responses/200/content/j/schema") },
    });
    expect((root["paths"] as Record<string, object>)["/p"]).not.toHaveProperty("definitions");
  });

  it("references back to the root, siblings, mappings, anchors and ids", async () => {
    const { root } = await bundled({
      "a.yaml": {
        ...head,
        paths: {},
        components: {
          schemas: { Root: string, Uses: ref("x.yaml#/Animal", { description: "kept" }) },
        },
      },
      "x.yaml": {
        Animal: {
          oneOf: [ref("dog.yaml"), ref("#cat"), ref("a.yaml#/components/schemas/Root")],
          discriminator: {
            propertyName: "kind",
            mapping: { dog: "dog.yaml", cat: "#/Cat", plain: "Root" },
            defaultMapping: "dog.yaml",
          },
        },
        Cat: { $anchor: "cat", const: 1 },
      },
      "dog.yaml": { $id: "https://example.com/dog", properties: { friend: ref("x.yaml#cat") } },
    });
    expect((root["components"] as { schemas: object }).schemas).toEqual({
      Root: string,
      Uses: ref("#/components/schemas/Animal", { description: "kept" }),
      Animal: {
        oneOf: [
          ref("#/components/schemas/dog"),
          ref("#/components/schemas/Cat"),
          ref("#/components/schemas/Root"),
        ],
        discriminator: {
          propertyName: "kind",
          mapping: {
            dog: "#/components/schemas/dog",
            cat: "#/components/schemas/Cat",
            plain: "Root",
          },
          defaultMapping: "#/components/schemas/dog",
        },
      },
      Cat: { $anchor: "cat", const: 1 },
      dog: {
        $id: "https://example.com/dog",
        properties: { friend: ref("#/components/schemas/Cat") },
      },
    });
  });

  it("what stands behind a reference of another file", async () => {
    const { root } = await bundled({
      "a.yaml": {
        ...head,
        paths: { "/a": ref("p.yaml") },
        components: { schemas: { User: ref("user.yaml") } },
      },
      "p.yaml": {
        parameters: [
          { name: "id", in: "query", schema: ref("a.yaml#/components/schemas/User/properties/id") },
        ],
      },
      "user.yaml": { properties: { id: string } },
    });
    const [id] = (root["paths"] as any)["/a"].parameters;
    expect(id.schema).toEqual(ref("#/components/schemas/User/properties/id"));
  });

  it("Swagger 2.0 has its own sections", async () => {
    const { root } = await bundled({
      "a.yaml": {
        swagger: "2.0",
        info: head.info,
        paths: {
          "/a": { get: { parameters: [ref("x.yaml#/P")], responses: { 200: ref("x.yaml#/R") } } },
        },
      },
      "x.yaml": {
        P: { name: "q", in: "query", type: "string" },
        R: { description: "", schema: ref("#/S") },
        S: string,
      },
    });
    expect(root).toMatchObject({
      parameters: { P: { name: "q" } },
      responses: { R: { schema: ref("#/definitions/S") } },
      definitions: { S: string },
    });
  });
});
