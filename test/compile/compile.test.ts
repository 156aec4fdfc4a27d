import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { strictest } from "../../generator/testing/check-types.js";
import { makeFolder } from "../cli/folder.js";
import { generatedPackages, packageSources } from "../package-sources.js";
import { repository } from "../spec/documents.js";
import { compile, compilers } from "./compile.js";

type Compiler = (typeof compilers)[number];

/** The fastest looks at the declarations of libraries as well. */
const optionsFor = (compiler: Compiler) => ({
  ...strictest,
  skipLibCheck: compiler !== "typescript-7",
});

const modules = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

const generated = generatedPackages.map((name) => join(repository, "generated", name, "src"));
const paths = Object.fromEntries(packageSources().map(([name, file]) => [name, [file]]));

/** Compiles with a configuration that stands outside any project. */
function compileWith(compiler: Compiler, config: object): Promise<string> {
  const folder = makeFolder({
    "tsconfig.json": JSON.stringify(config),
    // Sources outside any package are taken for CommonJS.
    "package.json": '{ "type": "module" }',
  });
  return compile(compiler, folder.path);
}

const matrix = compilers.flatMap((compiler) =>
  Object.entries(modules).map(([name, options]) => ({ compiler, name, options })),
);

describe("generated packages and a program that uses them compile", () => {
  test.each(matrix)("$compiler in $name resolution", async ({ compiler, options }) => {
    const config = {
      compilerOptions: { ...optionsFor(compiler), ...options, paths },
      include: generated.map((folder) => `${folder}/**/*.ts`),
      files: [join(import.meta.dirname, "client.types.ts")],
    };
    expect(await compileWith(compiler, config)).toBe("");
  });
});

test("each compiler is the one that it is taken for", async () => {
  const versions = await Promise.all(
    compilers.map(async (name) => {
      const file = join(repository, "node_modules", name, "package.json");
      const { default: manifest } = await import(file, { with: { type: "json" } });
      return manifest.version.replace(/\.\d+$/, "");
    }),
  );
  expect(versions).toEqual(["5.9", "6.0", "7.0"]);
});

test("a mistake in a program is found", async () => {
  const folder = makeFolder({
    "wrong.ts":
      'import { createPostHog } from "@quillgen/posthog";\ncreatePostHog().datasets.list();\n',
  });
  const compiler = "typescript-7";
  const config = {
    compilerOptions: { ...optionsFor(compiler), ...modules.bundler, paths },
    files: [join(folder.path, "wrong.ts")],
  };
  expect(await compileWith(compiler, config)).toMatch(/wrong\.ts\(2,\d+\): error TS2554/);
});
