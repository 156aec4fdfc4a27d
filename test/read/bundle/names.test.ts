import { describe, expect, it } from "vitest";
import { bundled, head, named, ref, string, uses } from "./bundled.js";

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
