import { describe, expect, test } from "vitest";
import { key, pets } from "./pets.js";
import { serve } from "./serve.js";

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
