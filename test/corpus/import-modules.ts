import { execFile } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Faults } from "./faults.js";
import { runtimeFolder } from "./share-runtime.js";

/**
 * Compiles modules (relative to the folder) one by one, as a bundler or a loader would that knows no types, and imports
 * each in a process of its own.
 */
export async function importModules(folder: string, modules: readonly string[]): Promise<Faults> {
  const built = join(folder, "built");
  await build({
    absWorkingDir: folder,
    entryPoints: [...modules],
    outdir: built,
    outbase: folder,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  writeFileSync(join(built, "package.json"), JSON.stringify({ type: "module" }));
  for (const out of new Set(modules.map(folderOf))) {
    const link = join(built, out, runtimeFolder);
    if (out === runtimeFolder || existsSync(link)) continue;
    mkdirSync(join(built, out), { recursive: true });
    symlinkSync(join("..", runtimeFolder), link, "dir");
  }
  const list = join(folder, "modules.json");
  writeFileSync(list, JSON.stringify(modules.map((file) => file.replace(/\.ts$/, ".js"))));
  const program = fileURLToPath(new URL("import-all.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, list, built], {
    maxBuffer: 1 << 28,
  });
  const failures = JSON.parse(stdout) as readonly (readonly [module: string, reason: string])[];
  const faults = new Map<string, string[]>();
  for (const [module, reason] of failures) {
    const out = folderOf(module);
    const fault = `importing ${module.slice(out.length + 1)}: ${reason}`;
    faults.set(out, [...(faults.get(out) ?? []), fault]);
  }
  return faults;
}

function folderOf(module: string): string {
  return module.slice(0, module.indexOf("/"));
}
