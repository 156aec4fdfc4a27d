import { describe, expect, it } from "vitest";
import { readFiles } from "./memory-files.js";

const info = { title: "T", version: "1" };
const ok = { 200: { description: "" } };

async function codes(root: object, strict = false): Promise<readonly string[]> {
  const { found } = await readFiles({ "a.json": { openapi: "3.1.0", info, ...root } }, { strict });
  return found;
}

describe("rules for every document", () => {
  const get = (operation: object, item: object = {}) => ({
    paths: { "/a": { ...item, get: { responses: ok, ...operation } } },
  });
  const table: [string, object, string[]][] = [
    ["nothing wrong", get({ operationId: "a" }), []],
    ["no info", { info: undefined, paths: {} }, ["no-info a.json:1:1"]],
    ["no title", { info: { version: "1" }, paths: {} }, ["no-info-member a.json:3:3"]],
    ["a version that is a number", { info: { title: "T", version: 1 }, paths: {} }, []],
    ["nothing described", {}, ["nothing-described a.json:1:1"]],
    [
      "variables of servers",
      {
        servers: [
          { url: "https://{a}.{b}.{c}", variables: { a: { default: "" }, b: { enum: [] } } },
        ],
        paths: {},
      },
      ["server-variable a.json:9:7", "server-variable a.json:9:7"],
    ],
    ["a server of Swagger 2.0", { host: "a", paths: {} }, ["swagger-member a.json:7:3"]],
    ["media types of Swagger 2.0", get({ produces: [] }), ["swagger-member a.json:15:9"]],
    [
      "a parameter of Swagger 2.0",
      get({ parameters: [{ name: "a", in: "query", type: "string" }] }),
      ["swagger-member a.json:19:13"],
    ],
    [
      "a body and an answer of Swagger 2.0",
      get({ requestBody: { schema: {} }, responses: { 200: { description: "", schema: {} } } }),
      ["swagger-member a.json:13:13", "swagger-member a.json:17:11"],
    ],
    ["webhooks alone", { webhooks: {} }, []],
    ["components alone", { components: {} }, []],
    [
      "illegal component names",
      { components: { schemas: { "a b": {} } } },
      ["component-name a.json:9:7"],
    ],
    ["a path without a slash", { paths: { a: {} } }, ["path-without-slash a.json:8:5"]],
    [
      "a method in capitals",
      get({}, { "x-a": 1, summary: "", GET: {} }),
      ["path-item-member a.json:11:7"],
    ],
    ["extensions among paths", { paths: { "x-a": {} } }, []],
    ["one path twice", { paths: { "/a/{b}": {}, "/a/{c}": {} } }, ["same-path a.json:9:5"]],
    ["no responses", get({ responses: undefined }), ["no-responses a.json:9:7"]],
    ["only extensions as responses", get({ responses: { "x-a": 1 } }), ["no-responses a.json:9:7"]],
    [
      "one operationId twice",
      {
        paths: {
          "/a": {
            get: { operationId: "a", responses: ok },
            put: { operationId: "a", responses: ok },
          },
        },
      },
      ["duplicate-operation-id a.json:18:9"],
    ],
    [
      "one parameter twice",
      get({
        parameters: [
          { name: "a", in: "query" },
          { name: "a", in: "query" },
        ],
      }),
      ["duplicate-parameter a.json:20:11"],
    ],
    [
      "one parameter twice through a reference",
      {
        components: { parameters: { A: { name: "a", in: "query" } } },
        ...get({ parameters: [{ name: "a", in: "query" }, { $ref: "#/components/parameters/A" }] }),
      },
      ["duplicate-parameter a.json:28:11"],
    ],
    [
      "a parameter of the path and of its operation",
      get(
        { parameters: [{ name: "a", in: "query" }] },
        { parameters: [{ name: "a", in: "query" }] },
      ),
      [],
    ],
    [
      "a parameter without a name",
      get({ parameters: [{ in: "query" }] }),
      ["incomplete-parameter a.json:16:11"],
    ],
    [
      "a parameter without a place",
      get({ parameters: [{ name: "a" }] }),
      ["incomplete-parameter a.json:16:11"],
    ],
    [
      "a querystring beside a query",
      get({
        parameters: [
          { name: "a", in: "querystring" },
          { name: "b", in: "query" },
        ],
      }),
      ["querystring-with-query a.json:15:9"],
    ],
    [
      "a pattern that is none",
      { components: { schemas: { A: { pattern: "(" } } } },
      ["bad-pattern a.json:10:9"],
    ],
    [
      "patterns of other times",
      { components: { schemas: { A: { pattern: "^[\\w-.]+\\-$" } } } },
      [],
    ],
    [
      "a default that is not listed",
      { components: { schemas: { A: { enum: ["a"], default: "b" } } } },
      ["default-not-in-enum a.json:13:9"],
    ],
    [
      "a default that lists",
      { components: { schemas: { A: { enum: ["a"], default: ["a"] } } } },
      [],
    ],
  ];
  it.each(table)("%s", async (_, root, want) => {
    expect(await codes(root)).toEqual(want);
  });
});

describe("rules of curation", () => {
  const media = { "application/json": { schema: { $ref: "#/components/schemas/A" }, example: {} } };
  const operation = {
    operationId: "things.list",
    summary: "s",
    tags: ["Things"],
    parameters: [{ name: "q", in: "query", description: "d", schema: { type: "string" } }],
    responses: { 200: { description: "d", content: media } },
  };
  const whole = (changes: object = {}, schema: object = {}, others: object = {}) => ({
    tags: [{ name: "Things" }],
    paths: { "/a": { get: { ...operation, ...changes } } },
    components: {
      schemas: {
        A: {
          description: "d",
          properties: {
            a: { description: "d" },
            r: { $ref: "#/components/schemas/A" },
            n: { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] },
          },
          ...schema,
        },
      },
    },
    ...others,
  });
  const table: [string, object, string[]][] = [
    ["nothing wrong", whole(), []],
    ["environment twins", whole({ operationId: "environments.things.list" }), []],
    ["no operationId", whole({ operationId: undefined }), ["curated-no-operation-id"]],
    [
      "an operationId of another form",
      whole({ operationId: "things_list" }),
      ["curated-operation-id"],
    ],
    ["no summary", whole({ summary: " " }), ["curated-no-summary"]],
    ["no tag", whole({ tags: [] }), ["curated-one-tag"]],
    ["a tag that is not declared", whole({ tags: ["Other"] }), ["curated-undeclared-tag"]],
    [
      "no example",
      whole({
        responses: { 200: { description: "d", content: { "application/json": { schema: {} } } } },
      }),
      ["curated-no-example"],
    ],
    [
      "an undescribed parameter",
      whole({ parameters: [{ name: "q", in: "query" }] }),
      ["curated-no-description"],
    ],
    ["an undescribed schema", whole({}, { description: undefined }), ["curated-no-description"]],
    [
      "an undescribed property",
      whole({}, { properties: { a: { type: "string" } } }),
      ["curated-no-description"],
    ],
    [
      "a property named properties",
      whole(
        {},
        {
          properties: { properties: { description: "d", properties: { x: { description: "d" } } } },
        },
      ),
      [],
    ],
    [
      "a required name that is not listed",
      whole({}, { required: ["a", "z"] }),
      ["curated-required-unlisted"],
    ],
  ];
  it.each(table)("%s", async (_, root, want) => {
    expect((await codes(root, true)).map((each) => each.split(" ")[0])).toEqual(want);
    expect((await codes(root)).filter((each) => each.startsWith("curated"))).toEqual([]);
  });
});
