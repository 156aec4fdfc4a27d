import { HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { format } from "prettier";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { validatorOf } from "../spec/validator.js";
import { compileStrictly } from "../zod/compile-strictly.js";
import { document } from "./document.js";
import { generateMocks, type GeneratedMocks } from "./generate-mocks.js";

let generated: GeneratedMocks;
let made: any;
let api: any;
const server = setupServer();

beforeAll(async () => {
  generated = await generateMocks(document);
  made = await generated.load();
  api = made.createApi({ auth: { token: "secret" }, attempts: 1 });
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => server.resetHandlers());
afterAll(() => {
  server.close();
  generated.remove();
});

/** What a handler is told of a call of the client. */
async function told(mock: any, call: () => PromiseLike<unknown>): Promise<any> {
  let seen: any;
  server.use(
    mock.handle((call: unknown) => {
      seen = call;
      return HttpResponse.json({});
    }),
  );
  await call();
  return seen;
}

describe("what a handler is told", () => {
  const path = { plain: 7, list: ["a,b", "c/d"], label: [1, 2], matrix: { x: 1, label: "ü" } };
  it.each([
    ["parameters of the path in each style", path],
    ["a list, repeated", { ...path, repeated: [1, 2] }],
    ["a list of one", { ...path, repeated: [1], comma: ["a"] }],
    [
      "lists with separators",
      { ...path, comma: ["a,b", "+"], space: ["a", "b"], pipe: ["a", "b"] },
    ],
    ["a deep object", { ...path, deep: { x: 3, label: "a&b" } }],
    ["truth", { ...path, flag: false }],
    ["JSON", { ...path, whole: { x: 1, label: "{" } }],
    ["headers", { ...path, "X-List": [1, 2], "X-Point": { x: 1, label: "50%" } }],
    ["a cookie", { ...path, session: "a b" }],
  ])("is what the caller passed: %s", async (_, input) => {
    const { input: seen } = await told(made.mock.styles.all, () => api.styles.all(input));
    expect(seen).toEqual(input);
  });

  it("is a form with a file", async () => {
    const body = { note: "n", file: new Blob(["bytes"]) };
    const { input } = await told(made.mock.files.write, () => api.files.write({ body }));
    expect(input.body.note).toBe("n");
    expect(await input.body.file.text()).toBe("bytes");
  });

  it.each([
    [{ token: "secret" }, { token: "secret", name: undefined, key: undefined }],
    [{ name: "Ü:p:q" }, { token: undefined, name: "Ü:p:q", key: undefined }],
    [{ key: "k" }, { token: undefined, name: undefined, key: "k" }],
  ])("are the credentials %j", async (auth, credentials) => {
    const other = made.createApi({ auth });
    const seen = await told(made.mock.things.newest, () => other.things.newest());
    expect(seen.credentials).toEqual(credentials);
  });
});

describe("what handlers answer", () => {
  const all = async (items: AsyncIterable<unknown>) => {
    const found: unknown[] = [];
    for await (const item of items) found.push(item);
    return found;
  };

  it("goes on by a cursor, as many at once as asked for", async () => {
    server.use(...made.handlers({ items: 7 }));
    const pages = (await all(api.things.list({ page_size: 3 }).pages())) as any[];
    expect(pages.map(({ things }) => things.length)).toEqual([3, 3, 1]);
    expect(pages.map(({ cursor }) => cursor)).toEqual(["3", "6", undefined]);
  });

  it("goes on by numbers of pages", async () => {
    server.use(...made.handlers({ items: 45 }));
    const pages = (await all(api.things.numbered().pages())) as any[];
    expect(pages.map(({ things, total }) => [things.length, total])).toEqual([
      [20, 45],
      [20, 45],
      [5, 45],
    ]);
  });

  it("is chosen by the path that is written out", async () => {
    server.use(...made.handlers());
    expect(await api.things.newest()).toHaveProperty("name");
    expect(await api.things.get({ id: "x" })).not.toHaveProperty("name");
  });

  it("comes from the operation's own address, as bytes", async () => {
    server.use(...made.handlers());
    expect((await (await api.files.read()).text()).length).toBeGreaterThan(0);
  });

  it("comes line by line", async () => {
    server.use(...made.handlers());
    expect(await all(api.files.lines())).toHaveLength(3);
    expect(await all(api.files.words())).toEqual(Array(3).fill("two\nlines"));
    for (const each of (await all(api.files.events())) as { event: string; data: unknown }[]) {
      expect(each.data).toEqual(each.event === "say" ? "two\nlines" : expect.any(Number));
    }
  });

  it("has the documented body of each status", async () => {
    server.use(made.mock.things.get.respond(404));
    expect(await api.things.get({ id: "x" }).result()).toMatchObject({ status: 404 });
    server.use(made.mock.things.get.respond(503));
    const { body } = await api.things.get({ id: "x" }).result();
    expect(body).toEqual(made.mock.things.get.data(503));
    expect(Object.keys(body)).toEqual(["message"]);
  });
});

describe("made data", () => {
  const seeds = Array.from({ length: 40 }, (_, index) => index);

  it.each(Object.keys(document.components.schemas))("of %s is right", (name) => {
    const isRight = validatorOf(document, "read");
    for (const seed of seeds) {
      const value = JSON.parse(JSON.stringify(made[`make${name}`](seed)));
      expect(isRight(`/components/schemas/${name}`, value), JSON.stringify(value)).toEqual([]);
    }
  });

  it("ends, however far a schema goes on", () => {
    for (const seed of seeds) {
      expect(JSON.stringify(made.makeThing(seed)).length).toBeLessThan(100_000);
      expect(JSON.stringify(made.makeExpression(seed)).length).toBeLessThan(100_000);
    }
  });

  it("takes all alternatives", () => {
    expect(new Set(seeds.map((seed) => made.makePet(seed).type))).toEqual(new Set(["cat", "dog"]));
  });
});

describe("the text", () => {
  it("is laid out as prettier does", async () => {
    for (const [path, text] of generated.files) {
      expect(await format(text, { filepath: path }), path).toBe(text);
    }
  });

  it("compiles with every strict option", async () => {
    expect(await compileStrictly("typescript-7", generated.folder)).toBe("");
  });
});
