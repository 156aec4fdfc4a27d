import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Faults } from "./faults.js";

/** The compilers, by their packages: 5.9 and 7.0. */
export const compilers = ["typescript", "typescript-7"] as const;

/** Every flag that a careful project may set. */
const compilerOptions = {
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

/**
 * Type-checks modules (relative to the folder) in one program, with one compiler; what it finds, by first folder. The
 * configuration of the program is written there as well.
 */
export async function checkTypes(
  folder: string,
  modules: readonly string[],
  compiler: (typeof compilers)[number],
  configName: string,
): Promise<Faults> {
  const config = join(folder, configName);
  writeFileSync(config, JSON.stringify({ compilerOptions, files: modules }));
  const program = fileURLToPath(
    new URL(`../../node_modules/${compiler}/lib/tsc.js`, import.meta.url),
  );
  const args = ["--max-old-space-size=8192", program, "-p", config, "--pretty", "false"];
  const output = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 1 << 28,
  }).then(
    ({ stdout }) => stdout,
    (error: { readonly stdout?: string; readonly stderr?: string }) =>
      error.stdout || error.stderr || String(error),
  );
  const faults = new Map<string, string[]>();
  for (const line of output.split("\n")) {
    // What an error adds in further lines is indented.
    if (line.trim() === "" || /^\s/.test(line)) continue;
    const [, out, rest] = /^([^/(]+)\/(.*\berror TS\d+: .*)$/.exec(line) ?? [];
    const key = out ?? "";
    faults.set(key, [...(faults.get(key) ?? []), `${compiler}: ${rest ?? line}`]);
  }
  return faults;
}
