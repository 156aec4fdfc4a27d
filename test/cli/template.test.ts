import { check } from "prettier";
import ts from "typescript";
import { expect, test } from "vitest";
import { version } from "../../generator/version.js";
import { makeFolder } from "./folder.js";

test("template new makes a package whose files are as prettier would have them", async () => {
  const folder = makeFolder();
  const { code, stderr } = await folder.quillgen("template", "new", "solid-query");
  expect(code, stderr).toBe(0);
  expect(stderr).toBe("A template is in solid-query. There: npm install && npm test\n");
  const files = folder.files();
  expect(Object.keys(files)).toEqual(
    ["README.md", "package.json", "src/index.ts", "test/template.test.mjs", "tsconfig.json"].map(
      (path) => `solid-query/${path}`,
    ),
  );
  for (const [filepath, text] of Object.entries(files)) {
    if (filepath.endsWith(".json")) expect(() => JSON.parse(text)).not.toThrow();
    else expect(await check(text, { filepath, printWidth: 100 }), filepath).toBe(true);
  }
  expect(JSON.parse(files["solid-query/package.json"]!)).toMatchObject({
    name: "quillgen-template-solid-query",
    peerDependencies: { quillgen: `^${version}` },
  });
  expect(files["solid-query/src/index.ts"]).toContain("export function solidQueryTemplate(");
});

test.each(["delete", "a1", "x-2"])("a template may be called %s", async (name) => {
  const folder = makeFolder();
  expect((await folder.quillgen("template", "new", name, "--out", ".")).code).toBe(0);
  const { diagnostics = [] } = ts.transpileModule(folder.read("src/index.ts"), {
    reportDiagnostics: true,
  });
  expect(diagnostics).toEqual([]);
});

test.each([
  ["a folder that is not empty", ["there"], "error[folder-not-empty]"],
  ["a name with capitals", ["There"], "It takes lower-case letters"],
  ["a name that leads elsewhere", ["../there"], "It takes lower-case letters"],
  ["no name", [], "missing required argument"],
])("%s is refused, and nothing is written", async (_, args, said) => {
  const folder = makeFolder({ "there/mine.txt": "mine" });
  const { code, stderr } = await folder.quillgen("template", "new", ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(Object.keys(folder.files())).toEqual(["there/mine.txt"]);
});
