import { expect, test } from "vitest";
import { codes, serve } from "./serve.js";

const thing = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer" }, note: {} },
};

test("a document of Swagger 2.0: collection formats, a form, a body, a base path", async () => {
  const mock = await serve({
    swagger: "2.0",
    info: { title: "Old", version: "1" },
    host: "old.example.com",
    basePath: "/api",
    consumes: ["application/json"],
    produces: ["application/json"],
    paths: {
      "/things": {
        get: {
          operationId: "list",
          parameters: [
            {
              name: "ids",
              in: "query",
              type: "array",
              items: { type: "integer" },
              collectionFormat: "pipes",
            },
          ],
          responses: { 200: { description: "", schema: { type: "array", items: thing } } },
        },
        post: {
          operationId: "create",
          parameters: [{ name: "thing", in: "body", required: true, schema: thing }],
          responses: { 201: { description: "", schema: thing } },
        },
      },
      "/form": {
        post: {
          operationId: "form",
          consumes: ["application/x-www-form-urlencoded"],
          parameters: [{ name: "size", in: "formData", type: "integer", required: true }],
          responses: { 204: { description: "" } },
        },
        put: {
          operationId: "parts",
          consumes: ["multipart/form-data"],
          parameters: [
            { name: "sizes", in: "formData", type: "array", items: { type: "integer" } },
          ],
          responses: { 204: { description: "" } },
        },
      },
    },
  });
  expect(mock.url).toBe(`${mock.origin}/api`);
  const list = await fetch(`${mock.url}/things?ids=1|2`);
  expect([list.status, await list.json()]).toEqual([200, expect.any(Array)]);
  expect(mock.requests[0]).toMatchObject({ input: { ids: [1, 2] }, problems: [] });
  const post = (path: string, type: string, body: string) =>
    fetch(mock.url + path, { method: "POST", headers: { "content-type": type }, body });
  expect((await post("/things", "application/json", '{"id":5}')).status).toBe(201);
  expect((await post("/things", "application/json", '{"id":"5"}')).status).toBe(400);
  const form = "application/x-www-form-urlencoded";
  expect((await post("/form", form, "size=3")).status).toBe(204);
  expect((await post("/form", form, "size=big")).status).toBe(400);
  expect(mock.requests.at(-1)!.problems[0]!.message).toBe("body.size must be an integer.");
  const parts = new FormData();
  parts.append("sizes", "1,2");
  expect((await fetch(`${mock.url}/form`, { method: "PUT", body: parts })).status).toBe(204);
  expect(mock.requests.at(-1)).toMatchObject({ input: { body: { sizes: [1, 2] } } });
});

test("a document of OpenAPI 3.0: nullable, exclusive limits", async () => {
  const schema = { type: "number", nullable: true, minimum: 0, exclusiveMinimum: true };
  const body = { type: "object", required: ["price"], properties: { price: schema } };
  const content = { "application/json": { schema: body } };
  const mock = await serve({
    openapi: "3.0.3",
    info: { title: "Prices", version: "1" },
    paths: {
      "/prices": {
        put: {
          operationId: "put",
          requestBody: { content },
          responses: { 200: { description: "", content } },
        },
      },
    },
  });
  const put = async (price: unknown) => {
    const headers = { "content-type": "application/json; charset=utf-8" };
    const request = { method: "PUT", headers, body: JSON.stringify({ price }) };
    return (await fetch(`${mock.url}/prices`, request)).status;
  };
  expect([await put(null), await put(1), await put(0), await put("1")]).toEqual([
    200, 200, 400, 400,
  ]);
});

test("a document of OpenAPI 3.2: a method of its own, the whole query, streams of items", async () => {
  const mock = await serve({
    openapi: "3.2.0",
    info: { title: "New", version: "1" },
    paths: {
      "/things": {
        query: {
          operationId: "search",
          requestBody: { content: { "application/json": { schema: thing } } },
          responses: {
            200: { description: "", content: { "application/jsonl": { itemSchema: thing } } },
          },
        },
        get: {
          operationId: "list",
          parameters: [
            {
              name: "filter",
              in: "querystring",
              content: {
                "application/x-www-form-urlencoded": {
                  schema: { type: "object", properties: { size: { type: "integer" } } },
                },
              },
            },
          ],
          responses: {
            200: {
              description: "",
              content: {
                "text/event-stream": {
                  itemSchema: {
                    type: "object",
                    properties: {
                      data: {
                        type: "string",
                        contentMediaType: "application/json",
                        contentSchema: thing,
                      },
                    },
                  },
                },
              },
            },
          },
        },
        additionalOperations: {
          COPY: { operationId: "copy", responses: { 204: { description: "" } } },
        },
      },
    },
  });
  const list = await fetch(`${mock.url}/things?size=3`);
  expect(mock.requests[0]).toMatchObject({ input: { filter: { size: 3 } }, problems: [] });
  expect(await list.text()).toMatch(/^(data: \{"id":\d+,.*\}\n\n)+$/);
  expect((await fetch(`${mock.url}/things?size=big`)).status).toBe(400);
  expect((await fetch(`${mock.url}/things`, { method: "COPY" })).status).toBe(204);
  const headers = { "content-type": "application/json" };
  const search = await fetch(`${mock.url}/things`, { method: "QUERY", headers, body: '{"id":1}' });
  expect(await search.text()).toMatch(/^(\{"id":\d+,.*\}\n)+$/);
  expect(codes(mock)).toEqual([]);
});

test("events of plain text are written as they stand", async () => {
  const content = { "text/event-stream": { schema: { type: "string" }, example: "one\ntwo" } };
  const mock = await serve({
    openapi: "3.1.0",
    info: { title: "Words", version: "1" },
    paths: {
      "/words": { get: { operationId: "words", responses: { 200: { description: "", content } } } },
    },
  });
  expect(await (await fetch(`${mock.url}/words`)).text()).toBe("data: one\ndata: two\n\n");
});

test("whole events are written by their fields", async () => {
  const named = (name: string, data: object) => ({
    type: "object",
    required: ["event", "data"],
    properties: { event: { const: name }, data, id: { type: "integer" } },
  });
  const items = { oneOf: [named("say", { type: "string" }), named("add", { type: "integer" })] };
  const example = [
    { event: "say", data: "one\ntwo", id: 7 },
    { event: "add", data: 2, retry: 10 },
  ];
  const content = { "text/event-stream": { schema: { type: "array", items }, example } };
  const mock = await serve({
    openapi: "3.1.0",
    info: { title: "Events", version: "1" },
    paths: {
      "/all": { get: { operationId: "all", responses: { 200: { description: "", content } } } },
    },
  });
  expect(await (await fetch(`${mock.url}/all`)).text()).toBe(
    "event: say\nid: 7\ndata: one\ndata: two\n\nevent: add\nretry: 10\ndata: 2\n\n",
  );
});
