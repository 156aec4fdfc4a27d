import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type compilers } from "../compile/compile.js";

/** What a compiler says of the code of READMEs in a folder beside this file, but for what is run; empty where all is well. */
export function compileCode(compiler: (typeof compilers)[number], folder: string): Promise<string> {
  const config = {
    extends: "../../../tsconfig.json",
    compilerOptions: { noUnusedLocals: false },
    include: ["."],
    exclude: ["*-run.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  return compile(compiler, folder);
}
