import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Where the runtime of all outputs of a run lies, in the scratch folder. */
export const runtimeFolder = "runtime";

/**
 * Puts a link in the place of an output's runtime, so that what is the same in every output is checked once. Gives what
 * is not the same: it may depend on nothing that a document says.
 */
export function shareRuntime(scratch: string, out: string): readonly string[] {
  const own = join(scratch, out, runtimeFolder);
  const shared = join(scratch, runtimeFolder);
  if (!existsSync(own)) return [];
  if (existsSync(shared)) {
    const names = new Set([...modulesOf(own), ...modulesOf(shared)]);
    const differing = [...names].filter((name) => textOf(own, name) !== textOf(shared, name));
    if (differing.length > 0) {
      return differing.map((name) => `runtime/${name} is not that of other documents`);
    }
    rmSync(own, { recursive: true });
  } else {
    renameSync(own, shared);
  }
  symlinkSync(join("..", runtimeFolder), own, "dir");
  return [];
}

/** The modules in a folder, relative to it. */
export function modulesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replaceAll("\\", "/"));
}

function textOf(folder: string, name: string): string | undefined {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
