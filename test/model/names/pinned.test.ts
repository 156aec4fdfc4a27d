import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../../generator/model/build.js";
import type { JsonObject } from "../../../generator/read/document.js";
import { namesOf } from "../../../generator/model/names/pinned.js";
import { modelOf } from "../model-of.js";

describe("pinned names", () => {
  const before = {
    paths: { "/a": { get: { operationId: "x.list", responses: {} } } },
    components: { schemas: { "foo-bar": {} } },
  };
  const after = {
    paths: {
      "/0": { get: { operationId: "x.list", responses: {} } },
      "/a": { get: { operationId: "renamed", responses: {} } },
    },
    components: { schemas: { fooBar: {}, "foo-bar": {} } },
  };

  it("win over what the document says now, and over newcomers", () => {
    const pinned = namesOf(modelOf(before).api);
    expect(pinned).toEqual({
      operations: { "GET /a": "x.list" },
      models: { "#/components/schemas/foo-bar": "FooBar" },
      shapes: {},
    });
    const { api } = modelOf(after, { names: pinned });
    expect(namesOf(api)).toEqual({
      operations: { "GET /0": "x.list_get0", "GET /a": "x.list" },
      models: {
        "#/components/schemas/fooBar": "FooBarModel",
        "#/components/schemas/foo-bar": "FooBar",
      },
      shapes: {},
    });
  });

  it("change nothing where nothing has changed", () => {
    const { api } = modelOf(after);
    expect(namesOf(modelOf(after, { names: namesOf(api) }).api)).toEqual(namesOf(api));
  });

  it("are ignored where they are no names", () => {
    const names = {
      operations: { "GET /a": "a-b.c", "GET /b": "x" },
      models: { "#/components/schemas/foo-bar": "a b" },
    };
    expect(namesOf(modelOf(before, { names }).api)).toEqual(namesOf(modelOf(before).api));
  });
});

describe("names that the document has changed", () => {
  const order = (name: string): JsonObject => ({
    [name]: { type: "object", properties: { id: { type: "string" }, total: { type: "number" } } },
  });
  const was = {
    paths: {},
    components: { schemas: { ...order("Order"), Note: { type: "string" } } },
  };
  const is = (...schemas: JsonObject[]): JsonObject => ({
    paths: {},
    components: { schemas: Object.assign({}, ...schemas) as JsonObject },
  });
  const names = namesOf(modelOf(was).api);
  const namesIn = (root: JsonObject, options: BuildOptions = {}) =>
    modelOf(root, { names, ...options }).api.models.map((model) => model.name);

  it("are kept by models that are otherwise the same, unless the new ones are accepted", () => {
    const revision = is(order("Purchase"));
    expect(namesIn(revision)).toEqual(["Order"]);
    expect(modelOf(revision, { names }).found).toEqual(["name-kept /components/schemas/Purchase"]);
    expect(namesIn(revision, { acceptRenames: true })).toEqual(["Purchase"]);
    expect(modelOf(revision, { names, acceptRenames: true }).found).toEqual([]);
  });

  it.each([
    ["of several such models", is(order("Purchase"), order("Sale")), ["Purchase", "Sale"]],
    ["where the old model is still there", is(order("Order"), order("Sale")), ["Order", "Sale"]],
    [
      "of types that say little",
      is(order("Order"), { Text: { type: "string" } }),
      ["Order", "Text"],
    ],
  ])("are given anew %s", (_, revision, want) => {
    expect(namesIn(revision)).toEqual(want);
    expect(modelOf(revision, { names }).found).toEqual([]);
  });
});
