import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type compilers } from "../compile/compile.js";

const strict = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
  noEmit: true,
  skipLibCheck: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
};

/** What a compiler says of a folder with every strict option; empty where all is well. */
export function compileStrictly(
  compiler: (typeof compilers)[number],
  folder: string,
  options: object = {},
): Promise<string> {
  const file = join(folder, `${compiler}.json`);
  const config = { compilerOptions: { ...strict, ...options }, include: ["."], exclude: [] };
  writeFileSync(file, JSON.stringify(config));
  return compile(compiler, file);
}
