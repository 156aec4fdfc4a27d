import { describe, expect, it } from "vitest";
import { stringifyDocument } from "../../../generator/read/stringify-document.js";
import { bundled, head, ref, string, uses } from "./bundled.js";

describe("laws", () => {
  const whole = {
    ...head,
    paths: {
      "/a": {
        get: {
          operationId: "a",
          responses: {
            200: {
              description: "",
              content: { "application/json": { schema: ref("#/components/schemas/Pet") } },
            },
          },
        },
      },
      "/b": { get: { operationId: "b", responses: { 404: ref("#/components/responses/Gone") } } },
    },
    components: {
      schemas: {
        Pet: { properties: { owner: ref("#/components/schemas/Owner"), name: string } },
        Owner: { properties: { pets: { items: ref("#/components/schemas/Pet") } } },
      },
      responses: { Gone: { description: "gone" } },
    },
  };

  it("a document in several files is the same document", async () => {
    const parts = {
      "a.yaml": {
        ...head,
        paths: { "/a": ref("paths/a.yaml"), "/b": ref("paths/b.yaml#/item") },
        components: {
          schemas: { Pet: ref("schemas.yaml#/Animal"), Owner: ref("schemas.yaml#/Owner") },
          responses: whole.components.responses,
        },
      },
      "paths/a.yaml": {
        get: {
          operationId: "a",
          responses: {
            200: {
              description: "",
              content: { "application/json": { schema: ref("../schemas.yaml#/Animal") } },
            },
          },
        },
      },
      "paths/b.yaml": {
        item: {
          get: {
            operationId: "b",
            responses: { 404: ref("../a.yaml#/components/responses/Gone") },
          },
        },
      },
      "schemas.yaml": {
        Animal: { properties: { owner: ref("#/Owner"), name: string } },
        Owner: { properties: { pets: { items: ref("a.yaml#/components/schemas/Pet") } } },
      },
    };
    const { root } = await bundled(parts);
    const follow = JSON.stringify(root);
    // The root names the schema twice over: through its own component, which is the file's.
    expect(JSON.parse(follow)).toEqual(whole);
  });

  it("a bundle is its own bundle, in JSON and in YAML", async () => {
    const { root } = await bundled({
      "a.yaml": uses("x.yaml#/A"),
      "x.yaml": {
        A: {
          description: "yes: # no\n\n*a",
          default: "2024-01-01",
          enum: ["on", "~", "0x1", 1e21],
        },
      },
    });
    for (const format of ["json", "yaml"] as const) {
      const text = await stringifyDocument(root, format);
      expect(text.endsWith("\n")).toBe(true);
      const again = await bundled({ [`b.${format}`]: text });
      expect(again.root).toEqual(root);
      expect(await stringifyDocument(again.root, format)).toBe(text);
    }
  });

  it("a document of one file is not copied or touched by the bundler", async () => {
    const { root, place } = await bundled({ "a.json": whole });
    expect(root).toEqual(whole);
    expect(place("/paths/~1a/get")).toEqual({ file: "a.json", pointer: "/paths/~1a/get" });
  });
});
