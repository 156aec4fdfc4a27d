import { expect, it } from "vitest";
import { openSurface, readExports } from "../../generator/surface/read-surface.js";

const sources = new Map([
  [
    "index.ts",
    'export * as all from "./own.js";\nexport { b as c, gone } from "./own.js";\nexport * from "./types.js";\n',
  ],
  [
    "own.ts",
    "/** Makes a. It does more. */\nexport function a(x: string): number { return 1; }\nconst b: string = '', hidden = 1;\nexport { b, hidden as shown };\n",
  ],
  ["types.ts", "export interface T extends Array<string> {}\nexport type U = 1;\ninterface V {}\n"],
]);

it("reads what modules export, through other modules", async () => {
  const read = await openSurface(sources);
  const a = { name: "a", kind: "function", signature: "(x: string): number", summary: "Makes a." };
  expect(read("index.ts")).toMatchObject([
    { name: "all", kind: "namespace", members: [a, { name: "b" }, { name: "shown" }] },
    { name: "c", kind: "constant", signature: "string" },
    { name: "T", kind: "interface", signature: "Array<string>" },
    { name: "U", kind: "type" },
  ]);
  expect(read("none.ts")).toEqual([]);
});

it("reads a module again where its text is another one", async () => {
  await openSurface(sources);
  const read = await openSurface(new Map([...sources, ["types.ts", "export const t = 1;\n"]]));
  expect(read("index.ts").map(({ name }) => name)).toEqual(["all", "c", "t"]);
  expect(await readExports("export class A {}\nfunction f() {}\nexport { f as g };\n")).toEqual([
    "A",
    "g",
  ]);
});
