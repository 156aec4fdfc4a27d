import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type ts from "typescript";
import { repository } from "../spec/documents.js";

/** The compilers that generated code must satisfy. */
export const compilers = ["typescript", "typescript-6", "typescript-7"] as const;

/**
 * What a compiler says of a project (a folder or a file below the repository, or absolute); empty where all is well.
 * Those that are written in JavaScript run in this process, where they are faster with each program: a process of its
 * own begins cold.
 */
export async function compile(
  compiler: (typeof compilers)[number],
  project: string,
): Promise<string> {
  if (compiler === "typescript-7") return compileByCommand(compiler, project);
  const { default: loaded } = await import(compiler);
  return compileHere(loaded, configOf(project));
}

function configOf(project: string): string {
  const path = resolve(repository, project);
  return statSync(path).isDirectory() ? join(path, "tsconfig.json") : path;
}

/** What `tsc -p` would print. */
function compileHere(compiler: typeof ts, config: string): string {
  const found: ts.Diagnostic[] = [];
  const parsed = compiler.getParsedCommandLineOfConfigFile(config, undefined, {
    ...compiler.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => found.push(diagnostic),
  });
  if (parsed !== undefined) {
    const { fileNames: rootNames, options, errors: configFileParsingDiagnostics } = parsed;
    const program = compiler.createProgram({ rootNames, options, configFileParsingDiagnostics });
    found.push(...compiler.getPreEmitDiagnostics(program));
  }
  return compiler.formatDiagnostics(found, {
    getCurrentDirectory: () => repository,
    getCanonicalFileName: (file) => file,
    getNewLine: () => "\n",
  });
}

async function compileByCommand(compiler: string, project: string): Promise<string> {
  const program = join(repository, "node_modules", compiler, "bin/tsc");
  const args = [program, "-p", project, "--pretty", "false"];
  const options = { cwd: repository, maxBuffer: 64 * 1024 * 1024 };
  return promisify(execFile)(process.execPath, args, options).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout || String(error),
  );
}
