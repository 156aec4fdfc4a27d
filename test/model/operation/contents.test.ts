import { describe, expect, it } from "vitest";
import type { Content } from "../../../generator/model/api.js";
import type { Json, JsonObject } from "../../../generator/read/document.js";
import { modelOf, show } from "../model-of.js";
import { ok, operation, text } from "./operation-of.js";

const codecs = (mediaType: string, media: JsonObject = { schema: {} }) => {
  const { op, found } = operation(
    { requestBody: { content: { [mediaType]: media } } },
    "/a",
    "post",
  );
  return { content: op.body?.contents[0], found };
};

const use = (mediaType: string, name: string) => ({
  requestBody: {
    content: { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } },
  },
  responses: ok,
});

describe("contents", () => {
  it.each<[string, Json, string, string]>([
    ["application/json", text, "json", "string"],
    ["application/json; charset=UTF-8", text, "json", "string"],
    ["Application/Problem+JSON", { type: "integer" }, "json", "integer"],
    ["text/json", text, "json", "string"],
    ["application/x-www-form-urlencoded", { properties: { a: text } }, "form", "{ a?: string }"],
    [
      "multipart/form-data",
      { properties: { f: { type: "string", format: "binary" } } },
      "multipart",
      "{ f?: binary }",
    ],
    ["application/json", { type: "string", format: "binary" }, "binary", "binary"],
    ["text/plain", { type: "integer" }, "text", "string"],
    ["text/csv", { type: "string", enum: ["a"] }, "text", '"a"'],
    ["application/xml", { properties: { a: text } }, "xml", "string"],
    ["image/svg+xml", {}, "xml", "string"],
    ["image/png", text, "binary", "binary"],
    ["application/octet-stream", {}, "binary", "binary"],
    ["application/pdf", { type: "string", format: "binary" }, "binary", "binary"],
    ["*/*", { properties: { a: text } }, "json", "{ a?: string }"],
    ["*/*", text, "text", "string"],
    ["*/*", { type: "string", format: "binary" }, "binary", "binary"],
    ["application/vnd.acme.thing", { properties: { a: text } }, "json", "{ a?: string }"],
    ["application/vnd.acme.diff", text, "text", "string"],
    ["application/vnd.acme.blob", {}, "binary", "binary"],
    ["application/x-ndjson", { type: "array", items: { type: "integer" } }, "ndjson", "integer[]"],
    ["application/jsonl", { properties: { a: text } }, "ndjson", "{ a?: string }"],
    ["application/json-seq", {}, "ndjson", "unknown"],
    ["text/event-stream", text, "eventStream", "string"],
  ])("%s of %j", (mediaType, schema, codec, type) => {
    const { content, found } = codecs(mediaType, { schema });
    expect([content?.codec, show(content!.type)]).toEqual([codec, type]);
    expect(found).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ["application/yaml", "json", "text", ["json", "json"]],
    ["application/vnd.acme+yaml", "json", "text", ["json", "json"]],
    ["application/cbor", "binary", "binary", ["json", "json"]],
    ["application/vnd.google.protobuf", "binary", "binary", ["json", "json"]],
    ["application/x-msgpack", "binary", "binary", ["json", "json"]],
    ["application/vnd.acme.thing", "json", "json", ["json", "json"]],
  ])("%s of an object is sent as %s and read as %s", (mediaType, sent, read, besideJson) => {
    const media = { schema: { properties: { a: text } } };
    const answer = (content: JsonObject) =>
      operation({ responses: { 200: { description: "", content } } }).op.answers[0]!.contents.map(
        ({ codec }) => codec,
      );
    expect(codecs(mediaType, media).content?.codec).toBe(sent);
    expect(answer({ [mediaType]: media })).toEqual([read]);
    expect(answer({ [mediaType]: media, "application/json": media })).toEqual(besideJson);
  });

  it.each<[string, Json, Json, string]>([
    ["is JSON, as beside it", { type: "integer" }, { type: "integer" }, "json"],
    ["of another schema is text", { type: "integer" }, { type: "number" }, "text"],
    [
      "that may be a text is one",
      { type: ["object", "string"] },
      { type: ["object", "string"] },
      "text",
    ],
  ])("plain text beside JSON %s", (_, plain, json, codec) => {
    const content = {
      "text/plain; charset=utf-8": { schema: plain },
      "application/json; charset=utf-8": { schema: json },
    };
    const { op } = operation({ responses: { 200: { description: "", content } } });
    expect(op.answers[0]?.contents.map((each) => each.codec)).toEqual([codec, "json"]);
  });

  it("marks what JSON beside it says as well: other notations of one value, not sequences or texts", () => {
    const thing = { type: "object", properties: { a: text } };
    const other = { type: "object", properties: { b: text } };
    const schemas: Readonly<Record<string, JsonObject>> = {
      "application/json": thing,
      "text/json": thing,
      "application/xml": thing,
      "application/yaml": thing,
      "application/octet-stream": thing,
      "*/*": thing,
      "text/event-stream": thing,
      "application/x-ndjson": thing,
      "text/csv": text,
      "text/xml": other,
    };
    const content = Object.fromEntries(
      Object.entries(schemas).map(([mediaType, schema]) => [mediaType, { schema }]),
    );
    const { op } = operation(
      { requestBody: { content }, responses: { 200: { description: "", content } } },
      "/a",
      "post",
    );
    const marked = (contents: readonly Content[] = []) =>
      contents.filter(({ twin }) => twin).map(({ mediaType }) => mediaType);
    expect(marked(op.answers[0]?.contents)).toEqual([
      "application/xml",
      "application/yaml",
      "application/octet-stream",
      "*/*",
    ]);
    expect(marked(op.body?.contents)).toEqual([]);
  });

  it.each<[string, JsonObject, string, string]>([
    ["application/jsonl", { schema: { type: "array", items: text } }, "string[]", "string"],
    ["application/jsonl", { schema: text }, "string", "string"],
    ["application/jsonl", { itemSchema: text }, "string[]", "string"],
    [
      "text/event-stream",
      { itemSchema: { properties: { data: { type: "integer" }, event: text } } },
      "integer[]",
      "integer",
    ],
    [
      "text/event-stream",
      {
        itemSchema: {
          properties: {
            data: {
              type: "string",
              contentMediaType: "application/json",
              contentSchema: { properties: { a: text } },
            },
          },
        },
      },
      "({ a?: string })[]",
      "{ a?: string }",
    ],
  ])("%s streams items of %j", (mediaType, media, type, item) => {
    const { content } = codecs(mediaType, media);
    expect([show(content!.type), show(content!.item!)]).toEqual([type, item]);
  });

  describe("events", () => {
    const event = (members: JsonObject): JsonObject => ({ type: "object", properties: members });
    const integer = { type: "integer" };
    const json = { contentMediaType: "application/json", contentSchema: integer };
    const one = event({ event: { const: "a" }, data: integer });
    const whole = (name: string, data: string) =>
      `{ event: ${name}; data: ${data}; id?: string; retry?: integer }`;

    it.each<[string, JsonObject, string, unknown]>([
      ["a field beside data", { schema: one }, whole('"a"', "integer"), []],
      [
        "an array of several, as Huma has it",
        { schema: { type: "array", items: { oneOf: [one, event({ event: text, data: text })] } } },
        // A name that is not known tells texts from JSON no more.
        `${whole('"a"', "string")} | ${whole("string", "string")}`,
        "all",
      ],
      [
        "texts by their names",
        { itemSchema: { anyOf: [one, event({ event: { enum: ["b", "c"] }, data: text })] } },
        `${whole('"a"', "integer")} | ${whole('"b" | "c"', "string")}`,
        ["b", "c"],
      ],
      [
        "members for all of them, and one of the own; what has no data never comes",
        {
          itemSchema: {
            ...event({ event: text, data: text }),
            oneOf: [
              { properties: { event: { const: "a" } } },
              { allOf: [event({ event: { const: "b" } }), event({ data: json })] },
            ],
          },
        },
        `${whole('"a"', "string")} | ${whole('"b"', "integer")}`,
        ["a"],
      ],
      [
        "one without data",
        { itemSchema: { oneOf: [one, event({ event: { const: "ping" } })] } },
        whole('"a"', "integer"),
        [],
      ],
      ["texts", { schema: event({ data: text }) }, whole("string", "string"), "all"],
      [
        "JSON that has data",
        { schema: event({ id: text, data: integer }) },
        "{ id?: string; data?: integer }",
        undefined,
      ],
      [
        "JSON that has an event",
        { schema: { oneOf: [event({ event: text, data: text, at: text })] } },
        "{ event?: string; data?: string; at?: string }",
        undefined,
      ],
    ])("%s", (_, media, item, texts) => {
      const { content, found } = codecs("text/event-stream", media);
      expect([show(content!.item!), content!.events?.texts, found]).toEqual([item, texts, []]);
      if (content!.events) expect(content!.type).toEqual({ kind: "array", items: content!.item });
    });
  });

  it("keeps media types in lower case with their parameters, and refuses what is none", () => {
    expect(codecs("Text/HTML;Charset=X").content?.mediaType).toBe("text/html; Charset=X");
    const { content, found } = codecs("a\r\nb");
    expect(content).toBeUndefined();
    expect(found).toEqual(["media-type-invalid /paths/~1a/post/requestBody/content/a\r\nb"]);
  });

  it("keeps encodings and examples", () => {
    const { content } = codecs("multipart/form-data", {
      schema: { properties: { a: text } },
      encoding: {
        a: { contentType: "image/png", headers: { "X-A": { schema: { type: "integer" } } } },
        b: { explode: false },
      },
      examples: { one: { summary: "One", value: { a: "x" } }, two: { externalValue: "there" } },
    });
    expect(content?.encoding).toMatchObject([
      {
        property: "a",
        contentType: "image/png",
        headers: [{ name: "X-A", type: { kind: "number" } }],
      },
      { property: "b", style: { kind: "form", explode: false } },
    ]);
    expect(content?.examples).toEqual([
      { name: "one", value: { a: "x" }, doc: { summary: "One" } },
    ]);
  });

  it.each<[string, JsonObject, string, string, readonly string[]]>([
    ["multipart/form-data", { type: "array", items: text }, "multipart", "unknown", ["schema"]],
    [
      "multipart/form-data",
      { type: "string", format: "binary" },
      "multipart",
      "unknown",
      ["schema"],
    ],
    ["application/x-www-form-urlencoded", { type: "array" }, "form", "unknown", ["schema"]],
    ["application/x-www-form-urlencoded", text, "text", "string", []],
    [
      "multipart/form-data",
      { type: ["object", "null"] },
      "multipart",
      "Record<string, unknown> | null",
      [],
    ],
  ])("tells that fields of %s as %j have no names", (type, schema, codec, shown, places) => {
    const { content, found } = codecs(type, { schema });
    expect([content?.codec, show(content!.type)]).toEqual([codec, shown]);
    const at = `/paths/~1a/post/requestBody/content/${type.replace("/", "~1")}`;
    expect(found).toEqual(places.map((place) => `form-nameless ${at}/${place}`));
  });

  it("has no body where there is no content", () => {
    expect(operation({ requestBody: { content: {} } }, "/a", "post").op.body).toBeUndefined();
  });

  it("keeps bytes in forms and text in JSON, models included", () => {
    const file = { properties: { f: { type: "string", format: "binary" } } };
    const { api } = modelOf({
      paths: {
        "/a": {
          post: use("application/json", "InJson"),
          put: use("multipart/form-data", "InForm"),
        },
        "/b": {
          post: use("application/json", "InBoth"),
          put: use("multipart/form-data", "InBoth"),
        },
      },
      components: { schemas: { InJson: file, InForm: file, InBoth: file, Nowhere: file } },
    });
    expect(Object.fromEntries(api.models.map(({ name, type }) => [name, show(type)]))).toEqual({
      InJson: "{ f?: string<format=binary> }",
      InForm: "{ f?: binary }",
      InBoth: "{ f?: string<format=binary> | binary }",
      Nowhere: "{ f?: binary }",
    });
  });
});
