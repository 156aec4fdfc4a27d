import { describe, expect, test } from "vitest";
import { codes, serve } from "./serve.js";

const error = {
  type: "object",
  required: ["message"],
  properties: { message: { type: "string" } },
};

/** An API with something of everything. */
const pets = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [
    { url: "https://pets.example.com/{version}", variables: { version: { default: "v2" } } },
  ],
  security: [{ key: ["pets:read"] }],
  paths: {
    "/pets": {
      get: {
        operationId: "pets.list",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1 } },
          { name: "cursor", in: "query", schema: { type: "string" } },
        ],
        "x-pagination": {
          kind: "cursor",
          param: "cursor",
          from: "next",
          more: "more",
          items: "pets",
        },
        responses: {
          200: {
            description: "A page",
            headers: { "X-Total": { required: true, schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Page" } } },
          },
          400: { description: "No", content: { "application/json": { schema: error } } },
          429: {
            description: "Too many",
            content: { "application/json": { schema: error, example: { message: "Slower" } } },
          },
        },
      },
      post: {
        operationId: "pets.create",
        security: [{ key: ["pets:write"] }],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: {
          201: {
            description: "Made",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                example: { id: 1, name: "Rex" },
              },
            },
          },
        },
      },
    },
    "/pets/{id}": {
      get: {
        operationId: "pets.retrieve",
        security: [],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          200: {
            description: "One",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                example: { id: "one", name: "Wrong" },
              },
              "text/plain": { schema: { type: "string" }, example: "Rex" },
            },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string", maxLength: 10 },
          secret: { type: "string", writeOnly: true },
        },
      },
      Page: {
        type: "object",
        required: ["pets", "more"],
        properties: {
          pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
          more: { type: "boolean" },
          next: { type: "string" },
        },
      },
    },
  },
};

const key = { headers: { authorization: "Bearer any" } };
const json = (body: unknown) => ({
  method: "POST",
  headers: { ...key.headers, "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("answers", () => {
  test("are the same for the same seed and another for another", async () => {
    const ask = async (seed: number) => {
      const mock = await serve(pets, { seed });
      return (await fetch(`${mock.url}/pets`, key)).text();
    };
    const first = await ask(1);
    expect(await ask(1)).toBe(first);
    expect(await ask(2)).not.toBe(first);
  });

  test("stand at the path of the first server, and at the root", async () => {
    const mock = await serve(pets);
    expect(mock.url).toBe(`${mock.origin}/v2`);
    expect((await fetch(`${mock.url}/pets/1`)).status).toBe(200);
    expect((await fetch(`${mock.origin}/pets/1`)).status).toBe(200);
    expect((await fetch(`${mock.origin}/v1/pets/1`)).status).toBe(404);
  });

  test("are made up where an example breaks its schema, which is reported with its place", async () => {
    const mock = await serve(pets);
    const answer = await (await fetch(`${mock.url}/pets/7`)).json();
    expect(answer).toMatchObject({ id: 7, name: expect.any(String) });
    expect(answer).not.toHaveProperty("secret");
    expect(codes(mock)).toEqual(["answer-example-invalid"]);
    expect(mock.requests[0]!.problems[0]).toMatchObject({
      message: "An example breaks its schema: example.id must be an integer.",
      place: { file: "api.yaml" },
    });
  });

  test("say what was sent, as far as they may", async () => {
    const mock = await serve(pets);
    const answer = await (
      await fetch(`${mock.url}/pets`, json({ name: "Ada", secret: "s" }))
    ).json();
    expect(answer).toEqual({ id: 1, name: "Ada" });
  });

  test("are of the type that is accepted", async () => {
    const mock = await serve(pets);
    const ask = (accept: string) => fetch(`${mock.url}/pets/1`, { headers: { accept } });
    const plain = await ask("text/plain, application/json;q=0.5");
    expect(plain.headers.get("content-type")).toBe("text/plain");
    expect(await plain.text()).toBe("Rex");
    expect((await ask("application/*")).headers.get("content-type")).toBe("application/json");
    expect((await ask("image/png")).status).toBe(406);
  });

  test("have the headers that are required", async () => {
    const mock = await serve(pets);
    expect((await fetch(`${mock.url}/pets`, key)).headers.get("x-total")).toMatch(/^\d+$/);
  });

  test("that a test gives are checked and sent", async () => {
    const mock = await serve(pets);
    mock.answer({ status: 200, json: { id: "x", name: "A" } }, { status: 418 });
    expect(await (await fetch(`${mock.url}/pets/1`)).json()).toEqual({ id: "x", name: "A" });
    expect(codes(mock)).toEqual(["answer-invalid"]);
    expect((await fetch(`${mock.url}/pets/1`)).status).toBe(418);
    expect(codes(mock)).toEqual(["answer-undescribed"]);
    expect((await fetch(`${mock.url}/pets/1`)).status).toBe(200);
  });

  test("to HEAD have no body; browsers are let in", async () => {
    const mock = await serve(pets);
    const head = await fetch(`${mock.url}/pets/1`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("access-control-allow-origin")).toBe("*");
    const preflight = await fetch(`${mock.url}/pets`, {
      method: "OPTIONS",
      headers: { "access-control-request-method": "POST", origin: "http://localhost:3000" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("POST");
  });
});

describe("pages", () => {
  test("follow a cursor to the end", async () => {
    const mock = await serve(pets, { items: 7 });
    const names: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const query = `limit=3${cursor === undefined ? "" : `&cursor=${cursor}`}`;
      const page: any = await (await fetch(`${mock.url}/pets?${query}`, key)).json();
      expect(page.more).toBe(page.next !== undefined);
      names.push(...page.pets.map((pet: { name: string }) => pet.name));
      cursor = page.next;
      pages += 1;
    } while (cursor !== undefined);
    expect([pages, names.length]).toEqual([3, 7]);
    const whole: any = await (await fetch(`${mock.url}/pets?limit=7`, key)).json();
    expect(whole.pets.map((pet: { name: string }) => pet.name)).toEqual(names);
  });

  test.each([
    ["offset", { kind: "offset", offset: "offset", limit: "limit" }, "offset=2"],
    ["page", { kind: "page", page: "page" }, "page=2"],
  ])("by %s have a total and links", async (_, kind, second) => {
    const list = {
      type: "object",
      required: ["count", "next", "rows"],
      properties: {
        count: { type: "integer" },
        next: { type: ["string", "null"], format: "uri" },
        rows: { type: "array", items: { type: "string", format: "uuid" } },
      },
    };
    const parameters = ["limit", "offset", "page"].map((name) => ({
      name,
      in: "query",
      schema: { type: "integer" },
    }));
    const operation = {
      operationId: "rows.list",
      parameters,
      "x-pagination": { ...kind, items: "rows", total: "count", next: "next" },
      responses: { 200: { description: "", content: { "application/json": { schema: list } } } },
    };
    const document = {
      openapi: "3.1.0",
      info: { title: "", version: "1" },
      paths: { "/rows": { get: operation } },
    };
    const mock = await serve(document, { items: 3 });
    const first: any = await (await fetch(`${mock.url}/rows?limit=2`)).json();
    expect(first).toMatchObject({ count: 3, next: `${mock.url}/rows?limit=2&${second}` });
    const last: any = await (await fetch(first.next)).json();
    expect(last).toMatchObject({ count: 3, next: null });
    expect([...first.rows, ...last.rows]).toHaveLength(3);
    expect(mock.requests.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe("credentials", () => {
  const keys = { reader: ["pets:read"], writer: ["pets:write"], all: ["*"] };
  test.each([
    ["GET", "/pets", undefined, 401],
    ["GET", "/pets", "stranger", 401],
    ["GET", "/pets", "reader", 200],
    ["GET", "/pets", "writer", 200],
    ["GET", "/pets", "all", 200],
    ["POST", "/pets", "reader", 403],
    ["POST", "/pets", "writer", 201],
    ["GET", "/pets/1", undefined, 200],
  ])("%s %s with %s: %d", async (method, path, credential, status) => {
    const mock = await serve(pets, { keys });
    const { headers: sent, ...request } = method === "POST" ? json({ name: "A" }) : { headers: {} };
    const authorization = credential === undefined ? "" : `Bearer ${credential}`;
    const headers = { ...sent, authorization };
    expect((await fetch(mock.url + path, { ...request, headers })).status).toBe(status);
  });

  test.each([
    ["a header", { type: "apiKey", in: "header", name: "X-Key" }, "/a", { "x-key": "k" }],
    ["the query", { type: "apiKey", in: "query", name: "api key" }, "/a?api%20key=k", {}],
    ["a cookie", { type: "apiKey", in: "cookie", name: "sid" }, "/a", { cookie: "x=1; sid=k" }],
    ["Basic", { type: "http", scheme: "basic" }, "/a", { authorization: `Basic ${btoa("u:p")}` }],
    ["a scheme of its own", { type: "http", scheme: "Token" }, "/a", { authorization: "token k" }],
    ["OAuth", { type: "oauth2", flows: {} }, "/a", { authorization: "Bearer k" }],
  ])("in %s", async (_, scheme, url, headers) => {
    const document = {
      openapi: "3.1.0",
      info: { title: "", version: "1" },
      security: [{ it: [] }],
      paths: { "/a": { get: { operationId: "a", responses: { 204: { description: "" } } } } },
      components: { securitySchemes: { it: scheme } },
    };
    const mock = await serve(document, { keys: { k: [], "u:p": [] } });
    expect((await fetch(mock.url + url, { headers: headers as any })).status).toBe(204);
    expect(codes(mock)).toEqual([]);
    expect((await fetch(`${mock.url}/a`)).status).toBe(401);
  });
});

describe("faults", () => {
  test("come in their turn, and then no more", async () => {
    const mock = await serve(pets, {
      faults: [
        { operation: "pets.*", status: 429, retryAfter: 3, times: 2, after: 1 },
        { operation: "pets.create", reset: true },
      ],
    });
    const ask = async () => {
      const response = await fetch(`${mock.url}/pets`, key);
      return [response.status, response.headers.get("retry-after")];
    };
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([
      [200, null],
      [429, "3"],
      [429, "3"],
      [200, null],
    ]);
    await expect(fetch(`${mock.url}/pets`, json({ name: "A" }))).rejects.toThrow();
    mock.fail();
    expect((await fetch(`${mock.url}/pets`, json({ name: "A" }))).status).toBe(201);
  });

  test("are asked for by a header, with the example of that status", async () => {
    const mock = await serve(pets);
    const ask = (fault: string) =>
      fetch(`${mock.url}/pets`, { headers: { ...key.headers, "x-mock-fault": fault } });
    const refused = await ask("status=429, retry-after=1, delay=5");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await refused.json()).toEqual({ message: "Slower" });
    await expect(ask("reset")).rejects.toThrow();
    const unknown = await ask("status=teapot");
    expect([unknown.status, codes(mock)]).toEqual([400, ["request-fault-unknown"]]);
  });

  test("that delay do not keep the server from stopping", async () => {
    const mock = await serve(pets, { faults: [{ delay: 600_000 }] });
    const asked = fetch(`${mock.url}/pets`, key);
    while (mock.requests.length === 0) await new Promise((done) => setTimeout(done, 5));
    await Promise.all([mock.stop(), expect(asked).rejects.toThrow()]);
  });
});

describe("refusals", () => {
  test("have the shape that is described, with the sentence in its place", async () => {
    const mock = await serve(pets);
    const response = await fetch(`${mock.url}/pets?limit=0`, key);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      400,
      "application/json",
    ]);
    expect(await response.json()).toEqual({
      message: expect.stringMatching(/^query\.limit must be >= 1\. \(api\.yaml:1:\d+\)$/),
    });
  });

  test("are problems of RFC 9457 where none is described", async () => {
    const mock = await serve(pets);
    const response = await fetch(`${mock.url}/pets`, json({ name: "much too long a name", id: 1 }));
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      title: "Bad request",
      status: 400,
      detail: expect.stringMatching(/body\.id must not be given.* body\.name must not have more/),
    });
    const nowhere = await fetch(`${mock.url}/horses`);
    expect(await nowhere.json()).toMatchObject({ title: "Not found", status: 404 });
    const wrong = await fetch(`${mock.url}/pets`, { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  test("a query parameter that is not described is only told of", async () => {
    const mock = await serve(pets);
    expect((await fetch(`${mock.url}/pets?verbose=1`, key)).status).toBe(200);
    expect(codes(mock)).toEqual(["request-param-unknown"]);
  });

  test("a document that cannot be used is said to be so", async () => {
    await expect(serve({ openapi: "3.1.0" })).rejects.toThrow(/error\[/);
  });
});
