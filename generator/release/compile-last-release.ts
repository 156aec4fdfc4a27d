import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PackageConfig } from "../config.js";
import { run } from "./command.js";
import type { Standing } from "./judge.js";
import { compilePrograms } from "./compile-programs.js";
import { lastPrograms } from "./last-programs.js";
import { linkModules } from "./link-modules.js";

/** A program that compiled with the last release and no longer does. */
export interface Broken {
  readonly file: string;
  /** What the compiler says first. */
  readonly message: string;
}

/**
 * Compiles what users of the last release may have written against the packages as they are now, built. What did not
 * compile with the last release either is no fault of the new one.
 */
export async function compileLastRelease(
  { config: last, folder: tree }: Standing,
  { config: { packages }, folder }: Standing,
): Promise<readonly Broken[]> {
  const programs = lastPrograms(tree, last.packages, last.release?.typeTests ?? []);
  const modules = join(folder, "node_modules");
  const now = mkdtempSync(join(tmpdir(), "quillgen-programs-"));
  try {
    linkModules(now, modules, foldersOf(packages, folder));
    const after = compilePrograms(now, programs);
    if (after.size === 0) return [];
    linkModules(tree, modules, foldersOf(last.packages, tree));
    for (const { out } of last.packages)
      await run("npm", ["run", "--silent", "build"], join(tree, out));
    const before = compilePrograms(tree, programs);
    return [...after]
      .filter(([file]) => !before.has(file))
      .map(([file, [message]]) => ({ file, message: message! }));
  } finally {
    rmSync(now, { recursive: true, force: true });
  }
}

function foldersOf(packages: readonly PackageConfig[], folder: string): Map<string, string> {
  return new Map(packages.map(({ name, out }) => [name, join(folder, out)]));
}
