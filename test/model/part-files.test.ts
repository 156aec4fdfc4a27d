import { describe, expect, it } from "vitest";
import type { Type } from "../../generator/model/api.js";
import type { JsonObject } from "../../generator/read/document.js";
import { modelOf } from "./model-of.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const form = (schema: JsonObject, ...types: readonly [string, string][]): JsonObject => ({
  schema,
  encoding: Object.fromEntries(types.map(([name, contentType]) => [name, { contentType }])),
});
const binary = { type: "string", format: "binary" };
const schemas = {
  Photo: { type: "object", properties: { file: binary, preview: binary } },
  Alias: ref("Photo"),
};

/** What the files of `Photo` are, where these forms are sent. */
function filesOf(...forms: readonly JsonObject[]): Record<string, unknown> {
  const paths = Object.fromEntries(
    forms.map((each, index) => [
      `/${index}`,
      { post: { requestBody: { content: { "multipart/form-data": each } }, responses: {} } },
    ]),
  );
  const { api } = modelOf({ paths, components: { schemas } });
  const type = api.models.find(({ name }) => name === "Photo")!.type as Type & { kind: "object" };
  return Object.fromEntries(
    type.properties.map((each) => [each.name, each.type.kind === "binary" && each.type.file]),
  );
}

describe("a model that forms are made of tells the media types of its files", () => {
  it("as `encoding` has them", () => {
    const found = filesOf(form(ref("Photo"), ["file", "image/png, image/*"]));
    expect(found).toEqual({ file: ["image/png", "image/*"], preview: [] });
  });

  it("under another name", () => {
    expect(filesOf(form(ref("Alias"), ["file", "image/png"])).file).toEqual(["image/png"]);
  });

  it("as far as all forms say the same", () => {
    const found = filesOf(
      form(ref("Photo"), ["file", "image/png"], ["preview", "image/png"]),
      form(ref("Photo"), ["file", "image/png"], ["preview", "image/gif"]),
    );
    expect(found).toEqual({ file: ["image/png"], preview: [] });
    expect(filesOf(form(ref("Photo"), ["file", "image/png"]), form(ref("Photo")))).toEqual({
      file: [],
      preview: [],
    });
  });
});
