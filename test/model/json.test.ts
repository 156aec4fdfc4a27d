import { expect, it } from "vitest";
import { toJson } from "../../generator/model/json.js";
import { modelOf } from "./model-of.js";

it("prints references as names, so that circles end", () => {
  const { api } = modelOf({
    paths: {
      "/a/{id}": {
        get: {
          parameters: [{ name: "id", in: "path", schema: { type: "string" } }],
          responses: {},
        },
      },
    },
    components: { schemas: { A: { properties: { a: { $ref: "#/components/schemas/A" } } } } },
  });
  expect(toJson(api)).toMatchObject({
    resources: [{ operations: [{ path: ["/a/", { param: "id" }], params: [{ name: "id" }] }] }],
    models: [
      { name: "A", type: { properties: [{ name: "a", type: { kind: "ref", model: "A" } }] } },
    ],
  });
});
