import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Sym } from "../symbol.js";
import type { CodeDeclaration, Reexport } from "../declare.js";
import { toldFile, type PackageFiles } from "./files.js";
import { filePath } from "./specifier.js";

/** A module that provides a symbol. */
export interface Provider {
  readonly package: PackageFiles;
  readonly file: string;
}

/** Who provides what, over all packages. */
export interface Exports {
  /** The provider of a symbol as a package sees it: its own first. */
  provider(symbol: Sym, from: PackageFiles): Provider | undefined;
  /** The subpath of the provider's package by which others reach the symbol. */
  entry(symbol: Sym, provider: Provider): string | undefined;
}

/** Indexes the exports of all packages; reports what is declared twice. */
export function readExports(packages: readonly PackageFiles[], diagnostics: Diagnostics): Exports {
  const owners = new Map<Sym, Provider>();
  const names = new Map<PackageFiles, Map<string, Set<string>>>();
  for (const pkg of packages) {
    const byFile = new Map<string, Set<string>>();
    names.set(pkg, byFile);
    const add = (file: string, name: string, by?: CodeDeclaration | Reexport): void => {
      let known = byFile.get(file);
      if (known === undefined) byFile.set(file, (known = new Set()));
      if (known.has(name)) {
        const told = toldFile(pkg, file, by);
        diagnostics.report("duplicate-declaration", undefined, { name, file: told });
      }
      known.add(name);
    };
    for (const { file, exports } of pkg.runtime)
      for (const name of exports) add(filePath(file), name);
    for (const file of pkg.files.values()) {
      for (const declaration of file.declarations) {
        if (declaration.kind === "reexport") {
          if (declaration.as !== undefined) add(file.path, declaration.as, declaration);
          continue;
        }
        if (declaration.symbol === undefined) continue;
        add(file.path, declaration.symbol.name, declaration);
        if (!owners.has(declaration.symbol)) {
          owners.set(declaration.symbol, { package: pkg, file: file.path });
        }
      }
    }
  }
  return {
    provider(symbol, from) {
      const owner = owners.get(symbol);
      if (owner !== undefined) return owner;
      const file = filePath(symbol.from);
      const found = [from, ...packages].find((pkg) => names.get(pkg)?.get(file)?.has(symbol.name));
      return found && { package: found, file };
    },
    entry(symbol, provider) {
      if (symbol.entry !== undefined) return symbol.entry;
      const { entries } = provider.package;
      for (const [file, subpath] of entries) if (filePath(file) === provider.file) return subpath;
      for (const [file, subpath] of entries) {
        if (reaches(provider.package, filePath(file), provider.file, symbol, new Set()))
          return subpath;
      }
      return undefined;
    },
  };
}

/** Whether a module exports a symbol of another one under its own name. */
function reaches(
  pkg: PackageFiles,
  from: string,
  to: string,
  symbol: Sym,
  seen: Set<string>,
): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  for (const declaration of pkg.files.get(from)?.declarations ?? []) {
    if (declaration.kind !== "reexport" || declaration.as !== undefined) continue;
    if (
      declaration.names !== undefined &&
      !declaration.names.some((name) => name.name === symbol.name)
    ) {
      continue;
    }
    const module = filePath(declaration.module);
    if (module === to || reaches(pkg, module, to, symbol, seen)) return true;
  }
  return false;
}
