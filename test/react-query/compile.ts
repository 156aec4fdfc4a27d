import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = new URL("../../", import.meta.url);

/** The compilers that generated code must satisfy. */
export const compilers = ["typescript", "typescript-6", "typescript-7"] as const;

/** What a compiler says of a project (a folder or a file below the repository); empty where all is well. */
export async function compile(
  compiler: (typeof compilers)[number],
  project: string,
): Promise<string> {
  const program = fileURLToPath(new URL(`node_modules/${compiler}/bin/tsc`, root));
  const run = promisify(execFile)(process.execPath, [program, "-p", project], {
    cwd: fileURLToPath(root),
  });
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout || String(error),
  );
}
