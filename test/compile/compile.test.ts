import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { strictest } from "../../generator/testing/check-types.js";
import { makeFolder } from "../cli/folder.js";
import { generatedPackages, packageSources } from "../package-sources.js";
import { repository } from "../spec/documents.js";

/** The fastest looks at the declarations of libraries as well. */
const optionsFor = (compiler: string) => ({
  ...strictest,
  skipLibCheck: compiler !== "typescript-7",
});

const compilers = { "5.9": "typescript", "6.0": "typescript-6", "7.0": "typescript-7" };
const modules = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

const generated = generatedPackages.map((name) => join(repository, "generated", name, "src"));
const paths = Object.fromEntries(packageSources().map(([name, file]) => [name, [file]]));

async function compile(compiler: string, config: object): Promise<string> {
  const folder = makeFolder({
    "tsconfig.json": JSON.stringify(config),
    // Sources outside any package are taken for CommonJS.
    "package.json": '{ "type": "module" }',
  });
  const tsc = join(repository, "node_modules", compiler, "bin/tsc");
  return new Promise((done) => {
    execFile(
      process.execPath,
      [tsc, "-p", folder.path, "--pretty", "false"],
      { cwd: repository, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout) => done(error === null ? "" : stdout || String(error)),
    );
  });
}

const matrix = Object.entries(compilers).flatMap(([version, compiler]) =>
  Object.entries(modules).map(([name, options]) => ({ version, compiler, name, options })),
);

describe("generated packages and a program that uses them compile", () => {
  test.each(matrix)("TypeScript $version in $name resolution", async ({ compiler, options }) => {
    const config = {
      compilerOptions: { ...optionsFor(compiler), ...options, paths },
      include: generated.map((folder) => `${folder}/**/*.ts`),
      files: [join(import.meta.dirname, "client.types.ts")],
    };
    expect(await compile(compiler, config)).toBe("");
  });
});

test("each compiler is the one that it is taken for", async () => {
  const versions = await Promise.all(
    Object.values(compilers).map(async (name) => {
      const file = join(repository, "node_modules", name, "package.json");
      const { default: manifest } = await import(file, { with: { type: "json" } });
      return manifest.version.replace(/\.\d+$/, "");
    }),
  );
  expect(versions).toEqual(Object.keys(compilers));
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
  expect(await compile(compiler, config)).toMatch(/wrong\.ts\(2,\d+\): error TS2554/);
});
