import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Reexport } from "../declare.js";
import { toldFile, type PackageFiles } from "./files.js";
import { filePath } from "./specifier.js";

/**
 * Checks what the files of a package export again: modules that do not exist, and names that `export *`
 * brings from two modules, which a compiler drops or refuses.
 */
export function checkReexports(pkg: PackageFiles, diagnostics: Diagnostics): void {
  const runtime = new Map(pkg.runtime.map(({ file, exports }) => [filePath(file), exports]));
  const known = new Map<string, ReadonlyMap<string, string>>();

  /** The names that a module exports, each with the file that declares it. */
  const exportsOf = (path: string): ReadonlyMap<string, string> => {
    const done = known.get(path);
    if (done !== undefined) return done;
    const names = new Map<string, string>();
    // Set before it is full: modules may export each other.
    known.set(path, names);
    for (const name of runtime.get(path) ?? []) names.set(name, path);
    const stars: Reexport[] = [];
    for (const declaration of pkg.files.get(path)?.declarations ?? []) {
      if (declaration.kind === "code") {
        if (declaration.symbol !== undefined) names.set(declaration.symbol.name, path);
        continue;
      }
      const module = filePath(declaration.module);
      if (!pkg.files.has(module) && !runtime.has(module)) {
        const file = toldFile(pkg, path, declaration);
        diagnostics.report("undeclared-module", undefined, { file, module });
      } else if (declaration.as !== undefined) names.set(declaration.as, path);
      else if (declaration.names === undefined) stars.push(declaration);
      else
        for (const { name } of declaration.names) {
          const from = exportsOf(module).get(name) ?? module;
          const other = names.get(name);
          if (other !== undefined && other !== from) {
            const file = toldFile(pkg, path, declaration);
            diagnostics.report("ambiguous-export", undefined, { name, file, from, other });
          }
          names.set(name, from);
        }
    }
    const own = new Set(names.keys());
    for (const star of stars) {
      for (const [name, from] of exportsOf(filePath(star.module))) {
        const other = names.get(name);
        if (own.has(name) || other === from) continue;
        if (other === undefined) names.set(name, from);
        else {
          const file = toldFile(pkg, path, star);
          diagnostics.report("ambiguous-export", undefined, { name, file, from, other });
        }
      }
    }
    return names;
  };

  for (const path of pkg.files.keys()) exportsOf(path);
}
