import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Where a run may leave what makes the next one faster: in the `node_modules` of the package that a path
 * belongs to, or else in the user's own cache folder. Deleting it costs time and nothing else.
 */
export function cacheFolderFor(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(join(folder, "package.json")) && existsSync(modules)) {
      return join(modules, ".cache", "quillgen");
    }
    if (dirname(folder) === folder) break;
  }
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "quillgen");
}
