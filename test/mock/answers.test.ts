import { describe, expect, test } from "vitest";
import { json, key, pets } from "./pets.js";
import { codes, serve } from "./serve.js";

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
