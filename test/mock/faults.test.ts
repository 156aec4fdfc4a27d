import { describe, expect, test } from "vitest";
import { json, key, pets } from "./pets.js";
import { codes, serve } from "./serve.js";

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
