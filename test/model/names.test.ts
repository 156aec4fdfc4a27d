import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../generator/model/build.js";
import type { JsonObject } from "../../generator/read/document.js";
import { distinguish } from "../../generator/model/names/distinguish.js";
import {
  camelCase,
  isIdentifier,
  pascalCase,
  spellOut,
} from "../../generator/model/names/identifier.js";
import { namesOf } from "../../generator/model/names/pinned.js";
import { modelOf, modelsOf, operationsOf } from "./model-of.js";

const operationNames = (ops: readonly (readonly [string, string, JsonObject])[]) => {
  const paths: JsonObject = {};
  for (const [method, path, op] of ops) {
    paths[path] = { ...(paths[path] as JsonObject), [method]: { responses: {}, ...op } };
  }
  const { api, found } = modelOf({ paths });
  const all = [...operationsOf(api).values()];
  return {
    ids: Object.fromEntries(all.map((op) => [`${op.method} ${op.pathTemplate}`, op.id])),
    names: Object.fromEntries(all.map((op) => [op.id, op.name])),
    resources: api.resources.map((resource) => resource.name),
    found,
  };
};

const modelNames = (...keys: string[]) => {
  const { models, found } = modelsOf(Object.fromEntries(keys.map((key) => [key, {}])));
  return { given: [...models.values()].map((model) => model.name), found };
};

const party = (name: string, ...further: string[]) => ({ name, further: () => further });

describe("identifiers", () => {
  it.each([
    ["simple-user", "SimpleUser", "simpleUser"],
    ["foo_bar.baz/qux", "FooBarBazQux", "fooBarBazQux"],
    ["HTTPError", "HTTPError", "httpError"],
    ["listPets", "ListPets", "listPets"],
    ["ListPets", "ListPets", "listPets"],
    ["addPet", "AddPet", "addPet"],
    ["GET_USER", "GetUser", "getUser"],
    ["URL", "URL", "url"],
    ["API2", "API2", "api2"],
    ["user_ID", "UserID", "userID"],
    ["2fa", "_2fa", "_2fa"],
    ["v1_2", "V1_2", "v1_2"],
    ["Page<User>", "PageUser", "pageUser"],
    ["größe_über", "GrößeÜber", "größeÜber"],
    ["日本", "日本", "日本"],
    ["__proto__", "Proto", "proto"],
    ["$ref", "Ref", "ref"],
    ["a😀b", "AB", "aB"],
    ["", "X", "x"],
    ["?!", "X3f_21", "x3f_21"],
    ["e\u0301te", "Éte", "éte"],
  ])("%s", (source, pascal, camel) => {
    expect([pascalCase(source), camelCase(source)]).toEqual([pascal, camel]);
    expect([pascal, camel].every(isIdentifier)).toBe(true);
  });

  it("spells different sources differently", () => {
    const sources = ["a", "a$", "a$24$", "a-b", "a_b", "a.b", "", "\u200c", "$200c$"];
    expect(new Set(sources.map(spellOut)).size).toBe(sources.length);
    expect(spellOut("a-b")).toBe("a$2d$b");
  });
});

describe("distinguish", () => {
  it("moves all who want one name, and nobody else", () => {
    const { names, clashes } = distinguish([party("a", "a1"), party("b", "b1"), party("a", "a2")]);
    expect(names).toEqual(["a1", "b", "a2"]);
    expect(clashes).toEqual([{ name: "a", parties: [0, 2] }]);
  });

  it("moves whoever has the name that others step aside to", () => {
    const { names } = distinguish([
      party("a", "c"),
      party("a", "d"),
      party("c", "e"),
      party("c", "f"),
    ]);
    expect(names).toEqual(["c", "d", "e", "f"]);
  });

  it("lets a pinned name stay", () => {
    const { names } = distinguish([party("a", "x"), { ...party("a", "y"), isPinned: true }]);
    expect(names).toEqual(["x", "a"]);
  });

  it("counts taken names and folds what cannot be told apart", () => {
    const { names } = distinguish([party("A", "x"), party("b", "y")], new Set(["a"]), (name) =>
      name.toLowerCase(),
    );
    expect(names).toEqual(["x", "b"]);
  });
});

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

describe("models", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["legal ones stay", ["Pet", "HTTPError"], ["Pet", "HTTPError"]],
    ["illegal ones are joined", ["simple-user", "2fa"], ["SimpleUser", "_2fa"]],
    ["globals step aside", ["Record", "Blob", "URL"], ["Record_", "Blob_", "URL_"]],
    ["the same but for case of letters", ["Pet", "pet"], ["Pet_Pet", "Pet_pet"]],
    [
      "the same but for what joins",
      ["foo_bar", "fooBar", "foo"],
      ["FooBar_foo_bar", "FooBar_fooBar", "Foo"],
    ],
    ["the same but for what no name may hold", ["a-b", "aB"], ["AB_a_b", "AB_aB"]],
    ["the same in words", ["a-b", "a.b", "aB"], ["AB_a$2d$b", "AB_a$2e$b", "AB_aB"]],
    ["nothing legal", ["?", "!"], ["X3f", "X21"]],
    ["prototypes", ["constructor", "__proto__x"], ["Constructor", "ProtoX"]],
  ])("%s", (_, keys, want) => expect(modelNames(...keys).given).toEqual(want));

  it("say where a name was wanted twice", () => {
    expect(modelNames("Pet", "pet").found).toEqual(["name-clash /components/schemas/pet"]);
  });

  it("leave the types of operations their names", () => {
    const { api, found } = modelOf({
      paths: { "/a": { get: { operationId: "datasets.list", responses: {} } } },
      components: { schemas: { DatasetsListInput: {}, DatasetsListErrors: {}, Datasets: {} } },
    });
    expect(api.models.map((model) => model.name)).toEqual([
      "DatasetsListInputModel",
      "DatasetsListErrorsModel",
      "Datasets",
    ]);
    expect(found).toHaveLength(2);
  });
});

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
