import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { readFiles } from "../memory-files.js";

const info = { title: "T", version: "1" };

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

  it("lead to ids relative to those around, with anchors below them", async () => {
    const { root, found } = await read({
      components: {
        schemas: {
          Person: {
            $id: "https://example.com/schemas/person",
            properties: {
              best: { $ref: "person" },
              zip: { $ref: "postal#zip" },
              same: { $ref: "https://example.com/schemas/postal#zip" },
            },
            $defs: { P: { $id: "postal", $defs: { Z: { $anchor: "zip", type: "string" } } } },
          },
          Other: { items: { $ref: "https://example.com/schemas/person#zip" } },
        },
      },
    });
    expect(found).toEqual([]);
    const { Person, Other } = root["components"].schemas;
    const zip = { $ref: "#/components/schemas/Person/$defs/P/$defs/Z" };
    expect(Person.properties).toEqual({
      best: { $ref: "#/components/schemas/Person" },
      zip,
      same: zip,
    });
    expect(Other.items).toEqual(zip);
  });

  it("lead through references, loops excepted", async () => {
    const { root, found } = await read({
      components: {
        schemas: {
          A: { properties: { x: { type: "string" } } },
          B: { $ref: "#/components/schemas/A" },
          C: { properties: { b: { $ref: "#/components/schemas/B" } } },
          D: { $ref: "#/components/schemas/C/properties/b/properties/x" },
          E: { items: { $ref: "#/components/schemas/B/properties/y" } },
          F: { items: { $ref: "#/components/schemas/G/properties/y" } },
          G: { $ref: "#/components/schemas/H" },
          H: { $ref: "#/components/schemas/G" },
        },
      },
    });
    expect(root["components"].schemas.D.$ref).toBe("#/components/schemas/A/properties/x");
    expect(found.map((each) => each.split(" ", 1)[0])).toEqual([
      "bad-ref",
      "bad-ref",
      "ref-loop",
      "ref-loop",
    ]);
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
