import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/read/document.js";
import type { Selection } from "../../generator/model/select.js";
import { modelOf, operationsOf } from "./model-of.js";

const gives = (name: string): JsonObject => ({
  200: {
    description: "",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  },
});
const root: JsonObject = {
  paths: {
    "/pets": {
      get: { operationId: "pets.list", tags: ["Pets"], responses: gives("Pet") },
      post: { operationId: "pets.create", tags: ["Pets"], responses: gives("pet") },
    },
    "/pets/{id}/toys": {
      get: { operationId: "toys.list", tags: ["Toys"], deprecated: true, responses: gives("Toy") },
    },
  },
  components: {
    schemas: {
      Pet: { properties: { owner: { $ref: "#/components/schemas/Owner" } } },
      pet: { type: "string" },
      Owner: { properties: { pet: { $ref: "#/components/schemas/Pet" } } },
      Toy: { type: "object", required: ["nothing"] },
      Unused: {},
    },
  },
};

describe("selection", () => {
  it.each<[string, Selection, readonly string[]]>([
    ["all", {}, ["pets.list", "pets.create", "toys.list"]],
    ["by id", { include: [{ id: "pets.*" }] }, ["pets.list", "pets.create"]],
    [
      "by one of two",
      { include: [{ id: "pets.list" }, { tag: "toys" }] },
      ["pets.list", "toys.list"],
    ],
    ["by path", { include: [{ path: "/*" }] }, ["pets.list", "pets.create"]],
    ["by path, deep", { include: [{ path: "/pets/**" }] }, ["toys.list"]],
    ["by method and path", { include: [{ method: "get", path: "/pets" }] }, ["pets.list"]],
    ["without deprecated ones", { exclude: [{ deprecated: true }] }, ["pets.list", "pets.create"]],
    [
      "with exceptions",
      { include: [{ tag: "Pets" }], exclude: [{ method: "POST" }] },
      ["pets.list"],
    ],
    ["a dot is a dot", { include: [{ id: "petsXlist" }] }, []],
  ])("%s", (_, select, want) => {
    const { api } = modelOf(root, { select });
    expect([...operationsOf(api).keys()]).toEqual(want);
  });

  it("tells which rules fit nothing, but for those that leave out what need not be there", () => {
    const select = {
      include: [{ tag: "Toys" }, { id: "pets.lsit", method: "get" }],
      exclude: [{ deprecated: true }, { method: "PUT" }, { path: "/pets/*/toy" }],
    };
    expect(modelOf(root, { select }).messages).toEqual([
      "No operation fits id=pets.lsit,method=get.",
      "No operation fits path=/pets/*/toy.",
    ]);
  });

  it("keeps the models that are reached, under the names of the whole, and is silent on the rest", () => {
    const { api, found } = modelOf(root, { select: { include: [{ id: "pets.list" }] } });
    expect(api.models.map((model) => model.name)).toEqual(["Pet_Pet", "Owner"]);
    expect(found).toEqual(["name-clash /components/schemas/pet"]);
    expect(modelOf(root).api.models.map((model) => model.name)).toEqual([
      "Pet_Pet",
      "Pet_pet",
      "Owner",
      "Toy",
      "Unused",
    ]);
  });
});
