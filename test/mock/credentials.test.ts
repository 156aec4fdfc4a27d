import { describe, expect, test } from "vitest";
import { json, pets } from "./pets.js";
import { codes, serve } from "./serve.js";

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
