import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const endings = ["", ".ts", ".mts", ".js", ".mjs", "/index.ts", "/index.js"];

/** A module with everything that it imports from files beside it: what a configuration depends on. Absolute paths. */
export async function localModules(path: string): Promise<readonly string[]> {
  const { default: ts } = await import("typescript");
  const found = new Set([path]);
  // A set hands out what is added while it is gone through.
  for (const file of found) {
    if (!existsSync(file)) continue;
    for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8")).importedFiles) {
      if (!/^\.\.?\//.test(fileName)) continue;
      const target = resolve(dirname(file), fileName);
      // Sources are imported by the name that they are compiled to.
      const sources = [target.replace(/\.(m?)js$/, ".$1ts"), ...endings.map((end) => target + end)];
      const module = sources.find(
        (candidate) => /\.m?[jt]s$/.test(candidate) && existsSync(candidate),
      );
      if (module !== undefined) found.add(module);
    }
  }
  return [...found];
}
