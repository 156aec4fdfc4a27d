import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/read/document.js";
import type { Operation } from "../../generator/model/api.js";
import { modelOf, operationsOf, show } from "./model-of.js";

const text = { type: "string" };
const ok = { 200: { description: "Fine." } };

function only(root: JsonObject): { readonly op: Operation; readonly found: readonly string[] } {
  const { api, found } = modelOf(root);
  const [op] = operationsOf(api).values();
  return { op: op!, found };
}

function operation(op: JsonObject, path = "/a", method = "get", item: JsonObject = {}) {
  return only({ paths: { [path]: { ...item, [method]: { responses: ok, ...op } } } });
}

const styles = (parameter: JsonObject) => {
  const path = parameter["in"] === "path" ? "/{p}" : "/a";
  return operation({ parameters: [{ name: "p", schema: text, ...parameter }] }, path).op.params[0]!;
};

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

const answers = (responses: JsonObject, method = "get") => {
  const { op, found } = operation({ responses }, "/a", method);
  return { list: op.answers.map(({ status, success }) => `${status} ${success}`), op, found };
};

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
      "path-param-missing /paths/~1{a}",
    ]);
  });
});

describe("parameters", () => {
  it.each<[JsonObject, string]>([
    [{ in: "query" }, "form*"],
    [{ in: "path" }, "simple"],
    [{ in: "header" }, "simple"],
    [{ in: "cookie" }, "form*"],
    [{ in: "query", explode: false }, "form"],
    [{ in: "query", style: "spaceDelimited" }, "spaceDelimited"],
    [{ in: "query", style: "pipeDelimited", explode: true }, "pipeDelimited*"],
    [{ in: "query", style: "deepObject", explode: true }, "deepObject*"],
    [{ in: "path", style: "label" }, "label"],
    [{ in: "path", style: "matrix", explode: true }, "matrix*"],
    [{ in: "cookie", style: "cookie" }, "cookie*"],
    [{ in: "query", style: "nonsense" }, "form*"],
  ])("%j is styled", (parameter, want) => {
    const { kind, explode } = styles(parameter).style;
    expect(kind + (explode ? "*" : "")).toBe(want);
  });

  it("knows contents, reserved characters and empty values", () => {
    expect(styles({ in: "query", allowReserved: true, allowEmptyValue: true }).style).toEqual({
      kind: "form",
      explode: true,
      allowReserved: true,
      allowEmptyValue: true,
    });
    const { style, type } = styles({
      in: "query",
      schema: false,
      content: { "application/json": { schema: { type: "array", items: text } } },
    });
    expect(style).toMatchObject({ kind: "content", mediaType: "application/json" });
    expect(show(type)).toBe("string[]");
    expect(styles({ in: "querystring", content: { "text/x": {} } }).in).toBe("querystring");
  });

  it("lets the operation win over its path, and headers be equal but for case", () => {
    const { op } = operation(
      {
        parameters: [
          { name: "a", in: "query", schema: { type: "integer" } },
          { name: "x-id", in: "header", required: true, schema: text },
        ],
      },
      "/a",
      "get",
      {
        parameters: [
          { name: "a", in: "query", schema: text },
          { name: "X-Id", in: "header", schema: text },
          { name: "b", in: "query", schema: text },
        ],
      },
    );
    expect(op.params.map(({ name, required, type }) => [name, required, show(type)])).toEqual([
      ["a", false, "integer"],
      ["x-id", true, "string"],
      ["b", false, "string"],
    ]);
  });

  it("ignores headers that are described elsewhere, and unknown locations", () => {
    const { op, found } = operation({
      parameters: [
        { name: "accept", in: "header", schema: text },
        { name: "Content-Type", in: "header", schema: text },
        { name: "Authorization", in: "header", schema: text },
        { name: "x", in: "formData", schema: text },
      ],
    });
    expect(op.params).toEqual([]);
    expect(found).toEqual(["param-location /paths/~1a/get/parameters/3"]);
  });

  it.each<[string, readonly (readonly [string, string])[], boolean, readonly string[]]>([
    [
      "two locations",
      [
        ["path", "id"],
        ["query", "id"],
        ["query", "x"],
      ],
      false,
      ["path_id", "query_id", "x"],
    ],
    ["a body", [["query", "body"]], true, ["query_body"]],
    ["no body", [["query", "body"]], false, ["body"]],
    [
      "a name that looks qualified",
      [
        ["path", "id"],
        ["query", "id"],
        ["header", "path_id"],
      ],
      false,
      ["path_id", "query_id", "header_path_id"],
    ],
    ["the prototype", [["query", "__proto__"]], false, ["query___proto__"]],
    ["what every object has", [["query", "constructor"]], false, ["query_constructor"]],
  ])("are qualified by location: %s", (_, wanted, hasBody, names) => {
    const parameters = wanted.map(([location, name]) => ({ name, in: location, schema: text }));
    const requestBody = { content: { "application/json": { schema: text } } };
    const { op } = operation({ parameters, ...(hasBody && { requestBody }) }, "/{id}", "post", {
      parameters: wanted.some(([location]) => location === "path")
        ? []
        : [{ name: "id", in: "path", schema: text }],
    });
    const mine = op.params.filter((param) =>
      wanted.some(
        ([, wire]) =>
          (wire === param.wire && param.in !== "path") ||
          (param.in === "path" && wanted[0]![0] === "path"),
      ),
    );
    expect(mine.map((param) => param.name)).toEqual(names);
  });

  it("are shared by reference, with words of their own beside one", () => {
    const limit = { $ref: "#/components/parameters/Limit" };
    const { api } = modelOf({
      paths: {
        "/a": { get: { parameters: [limit], responses: ok } },
        "/b": { get: { parameters: [{ ...limit, description: "Here." }], responses: ok } },
        "/c": { get: { parameters: [limit], responses: ok } },
      },
      components: {
        parameters: { Limit: { name: "limit", in: "query", description: "There.", schema: text } },
      },
    });
    const [a, b, c] = [...operationsOf(api).values()].map((op) => op.params[0]!);
    expect([a!.doc.text, b!.doc.text]).toEqual(["There.", "Here."]);
    expect(a).toBe(c);
    expect(b!.at.pointer).toBe("/components/parameters/Limit");
  });

  it("documents by the parameter first, by its schema after it", () => {
    const { doc } = styles({
      in: "query",
      description: "Outer.",
      example: "e",
      schema: { type: "string", description: "Inner.", default: "d" },
    });
    expect(doc).toEqual({ text: "Outer.", default: "d", examples: ["e"] });
  });
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

describe("answers", () => {
  const json = { description: "", content: { "application/json": { schema: text } } };

  it.each<[string, JsonObject, readonly string[]]>([
    [
      "statuses and ranges",
      { 200: json, "4xx": json, default: json },
      ["200 true", "4XX false", "default false"],
    ],
    ["default alone", { default: json }, ["default true"]],
    ["a range is success", { "2XX": json, default: json }, ["2XX true", "default false"]],
    ["redirects are not", { 302: json, default: json }, ["302 false", "default true"]],
    ["an extension is none", { 200: json, "x-note": "n" }, ["200 true"]],
  ])("%s", (_, responses, want) => expect(answers(responses).list).toEqual(want));

  it("refuses other keys", () => {
    expect(answers({ ok: json, 99: json }).found).toEqual([
      "status-invalid /paths/~1a/get/responses/99",
      "status-invalid /paths/~1a/get/responses/ok",
    ]);
  });

  it("have no content where none can travel", () => {
    const { op } = answers({ 200: json, 204: json, 304: json });
    expect(op.answers.map((answer) => answer.contents.length)).toEqual([1, 0, 0]);
    expect(answers({ 200: json }, "head").op.answers[0]!.contents).toEqual([]);
  });

  it("come through references, with headers", () => {
    const { api } = modelOf({
      paths: {
        "/a": {
          get: {
            responses: { 404: { $ref: "#/components/responses/Gone", description: "Here." } },
          },
        },
      },
      components: {
        responses: {
          Gone: {
            description: "There.",
            headers: { "X-A": { $ref: "#/components/headers/A" }, "content-type": {} },
          },
        },
        headers: { A: { required: true, description: "An A.", schema: { type: "integer" } } },
      },
    });
    const [op] = operationsOf(api).values();
    expect(op!.answers).toMatchObject([
      {
        status: "404",
        doc: { text: "Here." },
        headers: [{ name: "X-A", required: true, doc: { text: "An A." } }],
      },
    ]);
  });
});

describe("security", () => {
  it("knows every kind of scheme", () => {
    const { api, found } = modelOf({
      components: {
        securitySchemes: {
          a: { type: "http", scheme: "Bearer", bearerFormat: "JWT" },
          b: { type: "http", scheme: "basic" },
          c: { type: "http", scheme: "digest" },
          d: { type: "apiKey", in: "cookie", name: "sid" },
          e: {
            type: "oauth2",
            flows: { implicit: { scopes: { r: "" } }, password: { scopes: { r: "", w: "" } } },
          },
          f: { type: "openIdConnect", openIdConnectUrl: "https://x" },
          g: { type: "mutualTLS" },
          h: { type: "magic" },
        },
      },
    });
    expect(api.auth).toEqual([
      { id: "a", doc: {}, kind: "bearer", format: "JWT" },
      { id: "b", doc: {}, kind: "basic" },
      { id: "c", doc: {}, kind: "http", scheme: "digest" },
      { id: "d", doc: {}, kind: "apiKey", in: "cookie", name: "sid" },
      { id: "e", doc: {}, kind: "oauth2", scopes: ["r", "w"] },
      { id: "f", doc: {}, kind: "openIdConnect", url: "https://x" },
      { id: "g", doc: {}, kind: "mutualTls" },
    ]);
    expect(found).toEqual(["auth-unsupported /components/securitySchemes/h"]);
  });

  it("tells what is said from what is not", () => {
    const { api, found } = modelOf({
      security: [{ key: ["a"] }],
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      paths: {
        "/usual": { get: { responses: ok } },
        "/open": { get: { security: [], responses: ok } },
        "/either": { get: { security: [{ key: ["b"] }, {}, { gone: [] }], responses: ok } },
      },
    });
    const [usual, open, either] = operationsOf(api).values();
    expect([usual!.security, usual!.scopes]).toEqual([undefined, ["a"]]);
    expect([open!.security, open!.scopes]).toEqual([[], []]);
    expect(either!.security).toEqual([
      { schemes: [{ auth: "key", scopes: ["b"] }] },
      { schemes: [] },
      { schemes: [{ auth: "gone", scopes: [] }] },
    ]);
    expect(found).toEqual(["security-unknown /paths/~1either/get/security/2/gone"]);
  });
});

describe("extensions", () => {
  const page = {
    description: "",
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/Page" },
      },
    },
  };
  const paged = (pagination: Json) =>
    only({
      paths: {
        "/a": {
          get: {
            "x-pagination": pagination,
            parameters: [
              { name: "offset", in: "query", schema: { type: "integer" } },
              { name: "limit", in: "query", schema: { type: "integer" } },
              { name: "before", in: "header", schema: text },
            ],
            responses: { 200: page },
          },
        },
      },
      components: {
        schemas: {
          Page: {
            properties: {
              count: { type: "integer" },
              next: { type: ["string", "null"] },
              data: { anyOf: [{ $ref: "#/components/schemas/Items" }, { type: "null" }] },
            },
          },
          Items: { type: "array", items: { properties: { version: { type: "integer" } } } },
        },
      },
    });

  it.each<JsonObject>([
    {
      kind: "offset",
      offset: "offset",
      limit: "limit",
      items: "data",
      total: "count",
      next: "next",
    },
    { kind: "page", page: "offset", items: "data" },
    { kind: "cursor", param: "offset", from: "data.-1.version", items: "data" },
  ])("%j is a pagination", (pagination) => {
    const { op, found } = paged(pagination);
    expect(op.pagination).toEqual(pagination);
    expect(found).toEqual([]);
  });

  it.each<Json>([
    true,
    "offset",
    { kind: "spiral" },
    { kind: "offset", items: "data" },
    { kind: "offset", offset: "nowhere", items: "data" },
    { kind: "offset", offset: "before", items: "data" },
    { kind: "offset", offset: "offset", items: "rows" },
    { kind: "offset", offset: "offset", items: "count" },
    { kind: "cursor", param: "offset", from: "data.-1.id", items: "data" },
  ])("%j is none, with a warning", (pagination) => {
    const { op, found } = paged(pagination);
    expect(op.pagination).toBeUndefined();
    expect(found).toEqual(["extension-invalid /paths/~1a/get/x-pagination"]);
  });

  it("knows rate limits of the service and of an operation", () => {
    const { api, found } = modelOf({
      "x-rate-limits": [
        { requests: 10, per: "minute" },
        { requests: 1, per: "year" },
      ],
      paths: {
        "/a": { get: { "x-rate-limits": [{ requests: 1, per: "second" }], responses: ok } },
      },
    });
    expect(api.rateLimits).toEqual([{ requests: 10, per: "minute" }]);
    expect([...operationsOf(api).values()][0]!.rateLimits).toEqual([
      { requests: 1, per: "second" },
    ]);
    expect(found).toEqual(["extension-invalid /x-rate-limits/1"]);
    expect(modelOf({ "x-rate-limits": { requests: 1 } }).found).toEqual([
      "extension-invalid /x-rate-limits",
    ]);
  });
});
