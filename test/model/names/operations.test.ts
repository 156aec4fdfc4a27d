import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../generator/read/document.js";
import { operationNames } from "./names-of.js";

describe("operations", () => {
  it.each<[string, JsonObject, string, string]>([
    [
      "dots",
      { operationId: "environments.datasets.retrieve" },
      "environments.datasets.retrieve",
      "environmentsDatasetsRetrieve",
    ],
    [
      "slashes",
      { operationId: "repos/list-for-user", tags: ["Ignored"] },
      "repos.listForUser",
      "reposListForUser",
    ],
    [
      "tag and id",
      { operationId: "ListPets", tags: ["pet store"] },
      "petStore.listPets",
      "petStoreListPets",
    ],
    [
      "an id with its tag",
      { operationId: "pets_list", tags: ["pets"] },
      "pets.petsList",
      "petsList",
    ],
    [
      "an id that only begins like its tag",
      { operationId: "petsitters", tags: ["pet"] },
      "pet.petsitters",
      "petPetsitters",
    ],
    [
      "an id of one word",
      { operationId: "datasets_list" },
      "operations.datasetsList",
      "datasetsList",
    ],
    ["nothing at all", {}, "operations.getPetsByPetId", "getPetsByPetId"],
    ["an empty id", { operationId: "", tags: ["a"] }, "a.getPetsByPetId", "aGetPetsByPetId"],
    ["reserved words", { operationId: "default.delete" }, "default_.delete_", "defaultDelete"],
    [
      "members of functions",
      { operationId: "constructor.then" },
      "constructor_.then_",
      "constructorThen",
    ],
    ["words that are fine", { operationId: "exports.get" }, "exports.get", "exportsGet"],
    ["a word alone", { operationId: "delete" }, "operations.delete_", "delete_"],
    ["digits", { operationId: "2fa.3ds" }, "_2fa._3ds", "_2fa_3ds"],
    [
      "a sentence is no path",
      { operationId: "Get it. Now", tags: ["a"] },
      "a.getItNow",
      "aGetItNow",
    ],
  ])("%s", (_, op, id, name) => {
    const { names: given } = operationNames([["get", "/pets/{petId}", op]]);
    expect(Object.entries(given)).toEqual([[id, name]]);
  });

  it("qualify all who share an id by method and path, whatever the order", () => {
    const ops: [string, string, JsonObject][] = [
      ["get", "/a", { operationId: "x.list" }],
      ["post", "/a/c", { operationId: "x.list" }],
      ["get", "/b", { operationId: "x.other" }],
    ];
    const want = {
      "GET /a": "x.list_getA",
      "POST /a/c": "x.list_postAC",
      "GET /b": "x.other",
    };
    expect(operationNames(ops).ids).toEqual(want);
    expect(operationNames(ops.toReversed()).ids).toEqual(want);
    expect(operationNames(ops).found).toEqual(["name-clash /paths/~1a~1c/post"]);
  });

  it("spell the path out where words cannot tell", () => {
    const { ids } = operationNames([
      ["get", "/a-b", { operationId: "x.list" }],
      ["get", "/a_b", { operationId: "x.list" }],
    ]);
    expect(ids).toEqual({
      "GET /a-b": "x.list_get_$2f$a$2d$b",
      "GET /a_b": "x.list_get_$2f$a_b",
    });
  });

  it("make way for resources within resources", () => {
    const { ids } = operationNames([
      ["get", "/a", { operationId: "a.b" }],
      ["get", "/b", { operationId: "a.b.list" }],
    ]);
    expect(ids).toEqual({ "GET /a": "a.b_getA", "GET /b": "a.b.list" });
  });

  it("have names of their own where paths join to the same words", () => {
    const { names: given, resources } = operationNames([
      ["get", "/a", { operationId: "a.b.list" }],
      ["get", "/b", { operationId: "aB.list" }],
      ["get", "/c", { operationId: "ab.list" }],
    ]);
    expect(given).toEqual({ "a.b.list": "a_b_list", "aB.list": "aB_list", "ab.list": "abList" });
    expect(new Set(resources.map((name) => name.toLowerCase())).size).toBe(3);
  });

  it("are not renamed by what comes beside them", () => {
    const first: [string, string, JsonObject] = ["get", "/a", { tags: ["t"], operationId: "list" }];
    const alone = operationNames([first]).ids;
    const beside = operationNames([
      ["get", "/0", { tags: ["t"], operationId: "other" }],
      first,
      ["post", "/a", {}],
    ]).ids;
    expect(beside).toMatchObject(alone);
  });
});
