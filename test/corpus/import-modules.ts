import { execFile } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, type BuildFailure } from "esbuild";
import type { Faults } from "./faults.js";
import { runtimeFolder } from "./share-runtime.js";

/**
 * Compiles modules (relative to the folder) one by one, as a bundler or a loader would that knows no types, and imports
 * each in a process of its own.
 */
export async function importModules(folder: string, modules: readonly string[]): Promise<Faults> {
  const built = join(folder, "built");
  const faults = new Map<string, string[]>();
  const add = (module: string, fault: string): void => {
    const out = folderOf(module);
    const text = `importing ${module.slice(out.length + 1)}: ${fault}`;
    faults.set(out, [...(faults.get(out) ?? []), text]);
  };
  const broken = await compile(folder, modules, built);
  for (const [module, reason] of broken) add(module, reason);
  const whole = modules.filter((module) => !broken.has(module));
  // One module that is no TypeScript keeps the others from being written.
  if (broken.size > 0) await compile(folder, whole, built);
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, "package.json"), JSON.stringify({ type: "module" }));
  for (const out of new Set(modules.map(folderOf))) {
    const link = join(built, out, runtimeFolder);
    if (out === runtimeFolder || existsSync(link)) continue;
    mkdirSync(join(built, out), { recursive: true });
    symlinkSync(join("..", runtimeFolder), link, "dir");
  }
  const list = join(folder, "modules.json");
  writeFileSync(list, JSON.stringify(whole.map((file) => file.replace(/\.ts$/, ".js"))));
  const program = fileURLToPath(new URL("import-all.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, list, built], {
    maxBuffer: 1 << 28,
  });
  const failures = JSON.parse(stdout) as readonly (readonly [module: string, reason: string])[];
  for (const [module, reason] of failures) add(module, reason);
  return faults;
}

/** Gives the modules that cannot be compiled, and why; then nothing is written. */
async function compile(
  folder: string,
  modules: readonly string[],
  outdir: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    await build({
      absWorkingDir: folder,
      entryPoints: [...modules],
      outdir,
      outbase: folder,
      format: "esm",
      target: "es2022",
      logLevel: "silent",
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    return new Map();
  } catch (error) {
    const { errors } = error as BuildFailure;
    return new Map(errors.map(({ location, text }) => [location?.file ?? "", text]));
  }
}

function folderOf(module: string): string {
  return module.slice(0, module.indexOf("/"));
}
