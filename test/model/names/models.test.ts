import { describe, expect, it } from "vitest";
import { modelOf } from "../model-of.js";
import { modelNames } from "./names-of.js";

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

  it("tell what stands in a map, whatever it is called", () => {
    const generic = (name: string) => ({
      properties: { all: { $ref: `#/components/schemas/Page/$defs/${name}` } },
      $defs: { [name]: { type: "object" } },
    });
    for (const name of ["content", "schema", "properties", "allOf"]) {
      const { api, found } = modelOf({ components: { schemas: { Page: generic(name) } } });
      const inner = `Page${name[0]!.toUpperCase()}${name.slice(1)}`;
      expect([api.models.map((model) => model.name), found]).toEqual([["Page", inner], []]);
    }
  });

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
