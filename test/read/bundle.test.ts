import { describe, expect, it } from "vitest";
import { stringifyDocument } from "../../generator/read/stringify-document.js";
import { bundleFiles, readFiles } from "./memory-files.js";
import type { FileSet } from "./memory-files.js";

const head = { openapi: "3.1.0", info: { title: "T", version: "1" } };
const ref = ($ref: string, siblings = {}) => ({ $ref, ...siblings });
const string = { type: "string" };

/** A document that has one schema for each reference. */
const uses = (...refs: string[]) => ({
  ...head,
  paths: {},
  components: { schemas: { Uses: { allOf: refs.map(($ref) => ({ $ref })) } } },
});

async function bundled(set: FileSet) {
  const { document, found } = await bundleFiles(set);
  expect(found).toEqual([]);
  return document!;
}

/** The names that the references of `uses` got, and the components. */
async function named(set: FileSet) {
  const { root } = await bundled(set);
  const { schemas } = root["components"] as {
    schemas: Record<string, { allOf: { $ref: string }[] }>;
  };
  const { Uses, ...others } = schemas;
  return { refs: Uses!.allOf.map(({ $ref }) => $ref.replace("#/components/schemas/", "")), others };
}

describe("names of components from other files", () => {
  it("are the last key of the pointer, or the file", async () => {
    const set = {
      "a.yaml": uses("x/things.yaml#/defs/Thing", "x/Pet.v2.yaml"),
      "x/things.yaml": { defs: { Thing: string } },
      "x/Pet.v2.yaml": string,
    };
    expect(await named(set)).toEqual({
      refs: ["Thing", "Pet.v2"],
      others: { Thing: string, "Pet.v2": string },
    });
  });

  it("qualify every party of a clash by its file, in any order", async () => {
    const files = {
      "a/x.yaml": { Pet: { const: 1 } },
      "b/x.yaml": { Pet: { const: 2 }, Dog: { const: 3 } },
    };
    const refs = ["a/x.yaml#/Pet", "b/x.yaml#/Pet", "b/x.yaml#/Dog"];
    const forth = await named({ "a.yaml": uses(...refs), ...files });
    expect(forth.refs).toEqual(["a.x.Pet", "b.x.Pet", "Dog"]);
    const back = await named({ "a.yaml": uses(...refs.toReversed()), ...files });
    expect(back.refs).toEqual(forth.refs.toReversed());
    expect(back.others).toEqual(forth.others);
  });

  it("leave the names of the root alone", async () => {
    const entry = uses("x.yaml#/Pet", "#/components/schemas/Pet");
    (entry.components.schemas as Record<string, unknown>)["Pet"] = { const: "own" };
    const { refs, others } = await named({ "a.yaml": entry, "x.yaml": { Pet: string } });
    expect(refs).toEqual(["x.Pet", "Pet"]);
    expect(others).toEqual({ Pet: { const: "own" }, "x.Pet": string });
  });

  it("take the whole way where two nodes of one file have the same last key", async () => {
    const set = {
      "a.yaml": uses("x.yaml#/a/Pet", "x.yaml#/b/Pet"),
      "x.yaml": { a: { Pet: { const: 1 } }, b: { Pet: { const: 2 } } },
    };
    expect((await named(set)).refs).toEqual(["x.yaml_x23_a_x23_Pet", "x.yaml_x23_b_x23_Pet"]);
  });

  it("escape what a name may not have, injectively", async () => {
    const keys = ["a b", "a_x20_b", "ä", "__proto__", "a/b"];
    const refs = keys.map((key) => `x.json#/${encodeURIComponent(key.replace("/", "~1"))}`);
    const text = `{${keys.map((key, index) => `${JSON.stringify(key)}: {"const": ${index}}`).join()}}`;
    const { others } = await named({ "a.yaml": uses(...refs), "x.json": text });
    expect(Object.keys(others)).toEqual([
      "a_x20_b",
      "a_x5f_x20_b",
      "_xe4_",
      "_x___proto__",
      "a_x2f_b",
    ]);
    expect(
      Object.values(others).map((schema) => (schema as unknown as { const: number }).const),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it("are those that the root exposes", async () => {
    const entry = uses("x.yaml#/deep/Thing");
    (entry.components.schemas as Record<string, unknown>)["Exposed"] = ref("./x.yaml#/deep/Thing");
    const set = {
      "a.yaml": entry,
      "x.yaml": { deep: { Thing: { properties: { me: ref("#/deep/Thing") } } } },
    };
    const { refs, others } = await named(set);
    expect(refs).toEqual(["Exposed"]);
    expect(others).toEqual({
      Exposed: { properties: { me: ref("#/components/schemas/Exposed") } },
    });
  });

  it("are those of an index of schemas that the root takes whole", async () => {
    const set = {
      "a.yaml": {
        ...head,
        paths: ref("paths.yaml"),
        components: { schemas: ref("schemas/index.yaml") },
      },
      "paths.yaml": { "/a": ref("a-path.yaml") },
      "a-path.yaml": {
        get: {
          responses: {
            200: {
              description: "",
              content: { "application/json": { schema: ref("schemas/user.yaml") } },
            },
          },
        },
      },
      "schemas/index.yaml": { User: ref("user.yaml") },
      "schemas/user.yaml": { properties: { friend: ref("index.yaml#/User") } },
    };
    const { root } = await bundled(set);
    expect(root["components"]).toEqual({
      schemas: { User: { properties: { friend: ref("#/components/schemas/User") } } },
    });
    expect(JSON.stringify(root["paths"])).toContain('"#/components/schemas/User"');
  });
});

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
        },
      },
      Cat: { $anchor: "cat", const: 1 },
      dog: {
        $id: "https://example.com/dog",
        properties: { friend: ref("#/components/schemas/Cat") },
      },
    });
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

describe("what leads nowhere", () => {
  const table: [string, FileSet, string[]][] = [
    [
      "a missing file",
      {
        "a.yaml":
          "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    $ref: none.yaml\n",
      },
      ["file-not-found a.yaml:5:5"],
    ],
    [
      "a missing node of a file",
      { "a.yaml": uses("x.yaml#/None"), "x.yaml": { Some: string } },
      ["bad-ref a.yaml:13:13"],
    ],
    [
      "a missing node of the root",
      { "a.yaml": uses("#/components/schemas/None") },
      ["bad-ref a.yaml:13:13"],
    ],
    [
      "a reference in another file",
      { "a.yaml": uses("x.yaml"), "x.yaml": "properties:\n  a:\n    $ref: '#/none'\n" },
      ["bad-ref x.yaml:3:5"],
    ],
    [
      "an inherited member",
      { "a.yaml": uses("#/components/schemas/constructor") },
      ["bad-ref a.yaml:13:13"],
    ],
    ["an empty reference", { "a.yaml": uses("") }, ["bad-ref a.yaml:13:13"]],
    ["a broken file", { "a.yaml": uses("x.yaml"), "x.yaml": "a: [" }, ["syntax-error x.yaml:1:5"]],
    [
      "path items in a circle",
      {
        "a.yaml": { ...head, paths: { "/a": ref("p.yaml") } },
        "p.yaml": "$ref: q.yaml",
        "q.yaml": "$ref: p.yaml",
      },
      ["ref-loop q.yaml:1:1"],
    ],
  ];
  it.each(table)("%s", async (_, set, want) => {
    for (const read of [bundleFiles, readFiles]) {
      const { found, document } = await read(set);
      const about = found.filter((each) => !each.startsWith("no-responses"));
      expect(about).toEqual(want);
      expect(document).toBeDefined();
    }
  });

  it("schemas that are each other", async () => {
    const schemas = {
      A: ref("#/components/schemas/B"),
      B: ref("#/components/schemas/A"),
      C: ref("#/components/schemas/A"),
      D: { items: ref("#/components/schemas/D") },
    };
    const { found, document } = await readFiles({
      "a.json": { ...head, paths: {}, components: { schemas } },
    });
    expect(found).toEqual(["ref-loop a.json:11:9", "ref-loop a.json:14:9"]);
    expect((document!.root["components"] as { schemas: object }).schemas).toEqual({
      A: {},
      B: {},
      C: schemas.C,
      D: schemas.D,
    });
  });
});

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
