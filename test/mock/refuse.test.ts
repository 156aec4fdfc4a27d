import { describe, expect, test } from "vitest";
import { json, key, pets } from "./pets.js";
import { codes, serve } from "./serve.js";

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
