import { expect, test } from "vitest";
import { makeFolder } from "../cli/folder.js";

const eu = {
  url: "https://{region}.harbour.example/v1/",
  variables: { region: { default: "eu", enum: ["eu", "us"] } },
};
const local = { url: "http://localhost:3000", description: "For tests" };

/** What the client of a document with these servers says of them. */
async function clientWith(...servers: readonly object[]) {
  const folder = makeFolder({
    "api.json": JSON.stringify({
      openapi: "3.2.0",
      info: { title: "Harbour", version: "1" },
      servers,
      paths: {},
    }),
  });
  expect(await folder.quillgen("generate", "api.json", "--out", "src")).toMatchObject({ code: 0 });
  const source = folder.read("src/client.ts");
  return {
    servers: [
      .../servers: \{(.*?)\n {2}\}/s.exec(source)![1]!.matchAll(/"?([^\s"]+)"?: "(.*)"/g),
    ].map(([, name, url]) => [name, url]),
    listed: [...source.matchAll(/^ +\* - (.*)$/gm)].map(([, line]) => line),
  };
}

test.each<[string, readonly object[], readonly (readonly [string, string])[], readonly string[]]>([
  [
    "the first is the default, with its variables' defaults",
    [eu, local],
    [
      ["https://eu.harbour.example/v1", "https://eu.harbour.example/v1"],
      ["http://localhost:3000", "http://localhost:3000"],
    ],
    ["`https://{region}.harbour.example/v1/`", "`http://localhost:3000`: For tests"],
  ],
  [
    "its name is one that can be given",
    [{ ...eu, name: "live" }, local],
    [
      ["live", "https://eu.harbour.example/v1"],
      ["http://localhost:3000", "http://localhost:3000"],
    ],
    ["`live`, `https://{region}.harbour.example/v1/`", "`http://localhost:3000`: For tests"],
  ],
  [
    "another one with variables is for the caller to fill in",
    [local, { ...eu, name: "live" }],
    [["http://localhost:3000", "http://localhost:3000"]],
    ["`http://localhost:3000`: For tests", "`https://{region}.harbour.example/v1/`"],
  ],
])("%s", async (_, servers, named, listed) => {
  expect(await clientWith(...servers)).toEqual({ servers: named, listed });
});
