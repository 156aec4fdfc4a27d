import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { modelOf, operationsOf } from "../model-of.js";
import { ok, operation, text } from "./operation-of.js";

describe("what an operation is", () => {
  it("keeps what the document says of it", () => {
    const { op } = operation(
      {
        operationId: "listPets",
        tags: ["Pets", "Other"],
        summary: "List",
        description: "All of them.",
        deprecated: true,
        "x-point": 4,
      },
      "/pets",
    );
    expect(op).toMatchObject({
      id: "pets.listPets",
      name: "petsListPets",
      action: "listPets",
      resource: ["pets"],
      operationId: "listPets",
      method: "GET",
      path: ["/pets"],
      pathTemplate: "/pets",
      deprecated: true,
      tags: ["Pets", "Other"],
      doc: { summary: "List", text: "All of them.", deprecated: "" },
      extensions: { "x-point": 4 },
      at: { file: "api.yaml", pointer: "/paths/~1pets/get" },
    });
  });

  it.each<[string, JsonObject, string]>([
    ["get", {}, "read"],
    ["head", {}, "read"],
    ["query", {}, "read"],
    ["post", {}, "write"],
    ["delete", {}, "write"],
    ["post", { "x-effect": "read" }, "read"],
    ["get", { "x-effect": "write" }, "write"],
    ["get", { "x-effect": "maybe" }, "read"],
  ])("%s with %j has the effect", (method, op, want) => {
    expect(operation(op, "/a", method).op.effect).toBe(want);
  });

  it("knows other methods, and refuses what cannot be one", () => {
    const { api, found } = modelOf({
      paths: {
        "/a": { additionalOperations: { COPY: { responses: ok }, "A B": { responses: ok } } },
      },
    });
    expect([...operationsOf(api).values()].map((op) => [op.method, op.name])).toEqual([
      ["COPY", "copyA"],
    ]);
    expect(found).toEqual(["operation-method /paths/~1a/additionalOperations/A B"]);
  });

  it("collects webhooks apart", () => {
    const body = { content: { "application/json": { schema: text } } };
    const { api } = modelOf({ webhooks: { newPet: { post: { requestBody: body } } } });
    expect(api.resources).toEqual([]);
    expect(api.webhooks).toMatchObject([
      { id: "webhooks.newPet", name: "newPet", method: "POST", pathTemplate: "newPet" },
    ]);
  });

  it("takes servers, words and parameters of the path item where it has none", () => {
    const { op } = operation({}, "/a", "get", {
      summary: "Item",
      servers: [
        {
          url: "https://{h}/x",
          "x-name": "here",
          variables: { h: { default: "a.b", enum: ["a.b", 1] } },
        },
      ],
      parameters: [{ name: "p", in: "query", schema: text }],
    });
    expect(op.doc).toEqual({ summary: "Item" });
    expect(op.servers).toEqual([
      {
        name: "here",
        url: "https://{h}/x",
        variables: [{ name: "h", default: "a.b", values: ["a.b", "1"], doc: {} }],
        doc: {},
      },
    ]);
    expect(op.params.map((param) => param.name)).toEqual(["p"]);
  });
});

describe("paths", () => {
  it.each<[string, readonly string[]]>([
    ["/", ["/"]],
    ["/a/{b}", ["/a/", "b"]],
    ["/{a}.{b}/c", ["/", "a", ".", "b", "/c"]],
    ["/{a}/{a}", ["/", "a", "/", "a"]],
    ["/a{", ["/a{"]],
    ["/{}/x", ["/{}/x"]],
    ["/{scope.id}:run", ["/", "scope.id", ":run"]],
  ])("%s", (path, want) => {
    const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
    const parameters = [...new Set(names)].map((name) => ({
      name,
      in: "path",
      required: true,
      schema: text,
    }));
    const { op, found } = operation({ parameters }, path);
    expect(op.path.map((piece) => (typeof piece === "string" ? piece : piece.name))).toEqual(want);
    expect(op.params).toHaveLength(parameters.length);
    expect(found).toEqual([]);
  });

  it("makes up what nobody describes, and leaves out what has no place", () => {
    const { op, found } = operation(
      { parameters: [{ name: "b", in: "path", required: true, schema: text }] },
      "/{a}",
    );
    expect(op.params).toMatchObject([
      { name: "a", in: "path", required: true, type: { kind: "string" } },
    ]);
    expect(op.path).toEqual(["/", op.params[0]]);
    expect(found).toEqual([
      "path-param-unused /paths/~1{a}/get/parameters/0",
      "path-param-missing /paths/~1{a}/get",
    ]);
  });

  it.each(["/files/{path+}", "/files/{+path}", "/files/{path*}"])(
    "%s has its parameter",
    (path) => {
      const { op, found } = operation(
        { parameters: [{ name: "path", in: "path", required: true, schema: text }] },
        path,
      );
      expect(op.path).toEqual(["/files/", op.params[0]]);
      expect(op.params[0]).toMatchObject({ name: "path", wire: "path" });
      expect(found).toEqual([]);
    },
  );

  it.each<[string, object, string[]]>([
    [
      "a body",
      { content: { "application/json": { schema: { type: "string" } } } },
      ["body-unsent"],
    ],
    [
      "an empty form",
      {
        content: {
          "application/x-www-form-urlencoded": {
            schema: { type: "object", properties: {}, additionalProperties: false },
          },
        },
      },
      [],
    ],
  ])("tells of %s that a GET cannot send", (_, requestBody, want) => {
    const { found } = operation({ requestBody, responses: ok } as JsonObject);
    expect(found.map((each) => each.split(" ")[0])).toEqual(want);
  });
});
