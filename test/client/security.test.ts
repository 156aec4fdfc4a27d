import { describe, expect, test } from "vitest";
import { makeFolder } from "../cli/folder.js";

type Requirements = readonly object[];

const schemes = {
  key: { type: "http", scheme: "bearer" },
  app: { type: "apiKey", in: "header", name: "x-app" },
  "x-1": { type: "apiKey", in: "query", name: "a" },
  x1: { type: "apiKey", in: "query", name: "b" },
  tls: { type: "mutualTLS" },
};

/** The sources of a document with one operation a requirement, by file. */
async function sourcesOf(
  operations: Readonly<Record<string, Requirements | undefined>>,
  security?: Requirements,
): Promise<Readonly<Record<string, string>>> {
  const paths = Object.entries(operations).map(([name, own]) => [
    `/${name}`,
    {
      get: {
        operationId: `${name}.get`,
        tags: [name],
        ...(own && { security: own }),
        responses: { "204": { description: "nothing" } },
      },
    },
  ]);
  const folder = makeFolder({
    "api.json": JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Locks", version: "1" },
      servers: [{ url: "https://locks.example.com" }],
      ...(security && { security }),
      components: { securitySchemes: schemes },
      paths: Object.fromEntries(paths),
    }),
  });
  expect(await folder.quillgen("generate", "api.json", "--out", "src")).toMatchObject({ code: 0 });
  return folder.files("src");
}

const authorizeOf = (sources: Readonly<Record<string, string>>, name: string) =>
  /authorize: (\w+)/.exec(sources[`src/resources/${name}.ts`]!)?.[1];

describe("what an operation says of its credentials", () => {
  const key = [{ key: [] }];
  test.each<
    readonly [string, Requirements | undefined, Requirements | undefined, string | undefined]
  >([
    ["nothing, where it asks for what the document asks for", key, key, undefined],
    ["nothing, where it leaves that to the document", undefined, key, undefined],
    [
      "nothing, where any of the schemes will do",
      ["key", "app", "x-1", "x1"].map(only),
      undefined,
      undefined,
    ],
    ["its own, where the document says nothing", key, undefined, "withKey"],
    ["its own, where it differs", [{ app: [] }, { key: [], app: [] }], key, "withAppOrKeyAndApp"],
    ["that it needs none", [], key, "anonymous"],
    ["that it needs none, where nobody says anything", undefined, undefined, "anonymous"],
    ["that a key is welcome", [{}, ...key], key, "withKeyOr"],
    ["nothing of a certificate, which is the connection's", [{ tls: [] }], key, "anonymous"],
    ["what goes with a certificate", [{ tls: [], app: [] }], key, "withApp"],
    ["that a certificate does as well", [{ tls: [] }, { app: [] }], key, "withAppOr"],
  ])("%s", async (_, own, root, want) => {
    expect(authorizeOf(await sourcesOf({ things: own }, root), "things")).toBe(want);
  });
});

function only(id: string): object {
  return { [id]: [] };
}

test("other operations change nothing of it, wherever and however many they are", async () => {
  const mine = { things: [{ key: [] }], doors: [{ app: [] }] };
  const others = { a: [{ x1: [] }], b: [{ x1: [] }], c: [{ x1: [] }] };
  const alone = await sourcesOf(mine);
  for (const more of [
    { ...others, ...mine },
    { ...mine, ...others },
  ]) {
    const sources = await sourcesOf(more);
    for (const name of Object.keys(mine)) {
      const file = `src/resources/${name}.ts`;
      expect(sources[file]).toBe(alone[file]);
    }
    expect(sources["src/client.ts"]).toBe(alone["src/client.ts"]);
  }
});

test("requirements of one name are told apart by what they are, in any order", async () => {
  const twins = { a: [{ "x-1": [] }], b: [{ x1: [] }] };
  const forwards = await sourcesOf(twins);
  const backwards = await sourcesOf({ b: twins.b, a: twins.a });
  for (const name of ["a", "b"]) {
    expect(authorizeOf(backwards, name)).toBe(authorizeOf(forwards, name));
  }
  expect(authorizeOf(forwards, "a")).not.toBe(authorizeOf(forwards, "b"));
});
