import { describe, expect, test } from "vitest";
import {
  makeClient,
  operation,
  resources,
  serverUrl,
  type Client,
} from "../../templates/runtime/index.js";
import { settingsOf } from "../../templates/runtime/settings-of.js";
import { createClient, createExample } from "./sample/client.js";
import * as datasets from "./sample/datasets.js";
import { clientOf, op } from "./client.js";
import { inTurn, json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const page = json(200, { count: 1, next: null, previous: null, results: [{ id: "1", name: "a" }] });

describe("both forms of a call", () => {
  test("send the same", async () => {
    await using server = await faultServer(page);
    const options = { server: server.url, auth: "key" };
    const client = createClient(options);
    const example = createExample(options);
    const input = { project_id: "7", limit: 1 };
    await datasets.list(client, input);
    await client.call(datasets.list, input);
    await datasets.list(example, input);
    await example.datasets.list(input);
    await example.environments.datasets.list(input);
    await example.project("7").datasets.list({ limit: 1 });
    await datasets.list(example.project("7"), { limit: 1 });
    await datasets.list(client.with({ context: { project_id: "7" } }), { limit: 1 });
    await createExample({ ...options, context: { project_id: 7 } }).datasets.list({ limit: 1 });
    expect(server.received.map(({ url }) => url)).toEqual(
      Array(9).fill("/api/environments/7/datasets/?limit=1"),
    );
  });

  test("typed fields, items, and failures", async () => {
    await using server = await faultServer(
      inTurn(page, page, json(404, { type: "t", code: "c", detail: "Gone.", attr: null })),
    );
    const project = createExample({ server: server.url }).project("7");
    for await (const { name } of project.datasets.list()) expect(name.toUpperCase()).toBe("A");
    const { results } = await project.datasets.list({ search: "x" });
    expect(results[0]?.name).toBe("a");
    const result = await project.datasets.list().result();
    if (!result.ok && result.status == 404) expect(result.body?.detail).toBe("Gone.");
    else expect.unreachable();
  });

  test("operations can be read as data", () => {
    expect([datasets.list.id, datasets.list.method, datasets.list.scopes]).toEqual([
      "datasets.list",
      "GET",
      ["dataset:read"],
    ]);
  });
});

describe("a client that carries something", () => {
  test("is another client; the first stays as it was", async () => {
    await using server = await faultServer(json(200, {}));
    const get = op({ path: ["/p/", "project_id"], query: ["region"] });
    const plain = clientOf(server.url, { context: { region: "eu" } });
    const carrying = plain.with({ context: { project_id: 1 } });
    const other = carrying.with({ context: { project_id: 2 }, headers: { "x-a": "1" } });
    await get(other, {});
    await get(carrying, {});
    await get(carrying, { project_id: 3, region: "us" });
    await get(plain, { project_id: 4 });
    expect(server.received.map(({ url }) => url)).toEqual([
      "/p/2?region=eu",
      "/p/1?region=eu",
      "/p/3?region=us",
      "/p/4?region=eu",
    ]);
    expect(server.received.map(({ headers }) => headers["x-a"])).toEqual([
      "1",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("an undefined member of the input does not hide it", async () => {
    await using server = await faultServer(json(200, {}));
    const get = op({ path: ["/p/", "project_id"] });
    await get(clientOf(server.url, { context: { project_id: 1 } }), { project_id: undefined });
    expect(server.received[0]!.url).toBe("/p/1");
  });

  test("context of the names of prototypes", async () => {
    await using server = await faultServer(json(200, {}));
    const get = op({ query: ["constructor", "toString"] });
    await get(clientOf(server.url, { context: { toString: "x" } as any }), {});
    expect(server.received[0]!.url).toBe("/things?toString=x");
  });

  test("an inherited host and headers", async () => {
    await using server = await faultServer(json(200, {}));
    const client = clientOf("http://127.0.0.1:1").with({ server: `${server.url}/base/` });
    await op()(client.with({ headers: { "x-a": "1" } }), {});
    expect(server.received[0]).toMatchObject({ url: "/base/things", headers: { "x-a": "1" } });
  });
});

describe("a server", () => {
  const servers = { us: "https://us.example.com", eu: "https://eu.example.com/api/" };
  const baseOf = (server?: string): string =>
    settingsOf(makeClient({ servers }, server === undefined ? {} : { server })).base;

  test.each([
    [undefined, "https://us.example.com"],
    ["eu", "https://eu.example.com/api"],
    ["http://localhost:8000", "http://localhost:8000"],
    ["https://my.example.com/posthog/", "https://my.example.com/posthog"],
    ["https://me:pass@my.example.com?x#y", "https://my.example.com"],
  ])("%s", (server, want) => {
    expect(baseOf(server)).toBe(want);
  });

  test.each(["us.example.com", "", "mars", "constructor"])("%j is none", (server) => {
    expect(() => baseOf(server)).toThrow(TypeError);
  });

  test("with variables", () => {
    expect(serverUrl("https://{host}:{port}/{base}", { host: "a.b", port: 80, base: "x/y" })).toBe(
      "https://a.b:80/x/y",
    );
    for (const host of ["", "evil.com?", "a@b", "a\\b", "a b", "x#"])
      expect(() => serverUrl("https://{host}", { host })).toThrow(TypeError);
    expect(() => serverUrl("https://{constructor}", {})).toThrow(TypeError);
  });
});

describe("a client by resource", () => {
  test("binds a resource when it is asked for, once", () => {
    let made = 0;
    const list = operation({ id: "a", method: "GET", path: ["/a"] });
    const tree = {
      get things() {
        made++;
        return { list, parts: { list } };
      },
    };
    const bind = resources<Client & { things: any }>({ tree });
    const bound = bind(clientOf("http://a"));
    const others = bind(clientOf("http://b"));
    expect(bound.things).toBe(bound.things);
    expect(bound.things.list).toBe(bound.things.list);
    expect(bound.things.parts).not.toBe(others.things.parts);
    expect(made).toBe(1);
  });

  test("shows what it has, without binding", () => {
    expect(Object.keys(createExample().datasets)).toEqual(
      expect.arrayContaining(["list", "create", "destroy", "history"]),
    );
  });

  test("methods can be taken off", async () => {
    await using server = await faultServer(page);
    const { list } = createExample({ server: server.url, auth: "k" }).datasets;
    await list({ project_id: "1" });
    expect(server.received[0]!.headers.authorization).toBe("Bearer k");
  });
});

test("a service without servers' names, credentials or pages", async () => {
  await using server = await faultServer(json(200, [1]));
  const client = makeClient({ servers: { [server.url]: server.url } }, {});
  expect(await op()(client, {})).toEqual([1]);
  expect(server.received[0]!.headers.authorization).toBeUndefined();
});
