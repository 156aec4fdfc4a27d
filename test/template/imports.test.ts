import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { repository } from "../spec/documents.js";

const folder = join(repository, "templates");
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !/(^|\/)runtime\//.test(name));

/** What a module imports, and exports again, from elsewhere. */
function importsOf(name: string): readonly string[] {
  const text = readFileSync(join(folder, name), "utf8");
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

test.each(modules)("%s imports nothing of the generator but quillgen/template", (name) => {
  const strangers = importsOf(name).filter((specifier) => {
    if (!specifier.startsWith(".")) return specifier !== "quillgen/template";
    return relative(folder, resolve(folder, dirname(name), specifier)).startsWith("..");
  });
  expect(strangers).toEqual([]);
});

test("the modules are found", () => {
  expect(modules.length).toBeGreaterThan(40);
  expect(modules.flatMap(importsOf)).toContain("quillgen/template");
});
