import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Every flag that a careful project may set. */
export const strictest = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
  noEmit: true,
  declaration: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
};

/** One program for a compiler. */
export interface Program {
  /** Where the modules are, and where the configuration of the program is written. Absolute. */
  readonly folder: string;
  /** Relative to the folder. */
  readonly modules: readonly string[];
  /** The compiler's `lib/tsc.js`, absolute. */
  readonly compiler: string;
  /** The name of the configuration: one of its own for each program that runs at a time. */
  readonly configName: string;
  /** Added to the strictest. */
  readonly compilerOptions?: object;
}

/** Type-checks modules in one program, in a process of its own. Gives the errors, a line each, as compilers print them. */
export async function checkTypes(program: Program): Promise<readonly string[]> {
  const { folder, modules, compiler, configName } = program;
  const config = join(folder, configName);
  const compilerOptions = { ...strictest, ...program.compilerOptions };
  writeFileSync(config, JSON.stringify({ compilerOptions, files: modules }));
  const args = ["--max-old-space-size=8192", compiler, "-p", config, "--pretty", "false"];
  const output = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 1 << 28,
  }).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout?: string; readonly stderr?: string }) =>
      error.stdout || error.stderr || String(error),
  );
  // What an error adds in further lines is indented.
  return output.split("\n").filter((line) => line.trim() !== "" && !/^\s/.test(line));
}
