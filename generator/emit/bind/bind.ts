import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Names } from "../code.js";
import { printDeclaration } from "../print-declaration.js";
import { checkName, checkText } from "./check-name.js";
import { type Exports, readExports } from "./exports.js";
import { type DeclaredFile, groupByFile, type PackageFiles, toldFile } from "./files.js";
import { collectImports } from "./imports.js";
import { nameImports } from "./local-names.js";
import { checkReexports } from "./module-exports.js";
import type { BoundFile, BoundPackage, PackageSource } from "./package.js";

/**
 * Prints the declarations of all packages and settles the names in their files: what is imported from where, under
 * which local name. Reports symbols that nothing provides and names that are declared twice.
 */
export function bind(
  sources: readonly PackageSource[],
  diagnostics: Diagnostics,
): readonly BoundPackage[] {
  const packages = sources.map(groupByFile);
  const exports = readExports(packages, diagnostics);
  for (const pkg of packages) checkReexports(pkg, diagnostics);
  return packages.map((pkg) => ({
    name: pkg.name,
    files: [...pkg.files.values()]
      .filter((file) => file.declarations.length > 0)
      .map((file) => bindFile(file, pkg, exports, diagnostics)),
  }));
}

/**
 * Which imports a file has shows when it is printed. It is printed with the names that they prefer, which they nearly
 * always get; else once more.
 */
function bindFile(
  file: DeclaredFile,
  pkg: PackageFiles,
  exports: Exports,
  diagnostics: Diagnostics,
): BoundFile {
  const own = ownNames(file, pkg, diagnostics);
  const imported = collectImports(file, pkg, exports, diagnostics);
  const texts = new Set<ReadonlySet<string>>();
  const print = (of: Names["of"]) => {
    const names: Names = { of, reserve: (words) => void texts.add(words) };
    return file.declarations.map((declaration) => printDeclaration(declaration, file.path, names));
  };
  let declarations = print(
    (symbol, typeOnly) => imported.use(symbol, typeOnly)?.preferred ?? symbol.name,
  );
  const words = new Set([...texts].flatMap((each) => [...each]));
  const locals = nameImports(imported.all, own, words);
  if ([...locals].some(([wanted, local]) => local !== wanted.preferred)) {
    declarations = print((symbol, typeOnly) => {
      const wanted = imported.use(symbol, typeOnly);
      return (wanted && locals.get(wanted)) ?? symbol.name;
    });
  }
  const imports = [...locals].map(([{ specifier, name, typeOnly }, local]) => ({
    specifier,
    name,
    local,
    typeOnly,
  }));
  return { path: file.path, scaffold: file.scaffold, imports, declarations };
}

/** The names that a file declares. */
function ownNames(
  file: DeclaredFile,
  pkg: PackageFiles,
  diagnostics: Diagnostics,
): ReadonlySet<string> {
  const own = new Set<string>();
  for (const declaration of file.declarations) {
    const told = (): string => toldFile(pkg, file.path, declaration);
    if (declaration.kind === "reexport") {
      for (const symbol of declaration.names ?? []) checkName(symbol, told, diagnostics);
      if (declaration.as !== undefined) checkText(declaration.as, told, diagnostics);
    } else if (declaration.symbol !== undefined) {
      checkName(declaration.symbol, told, diagnostics);
      own.add(declaration.symbol.name);
    }
  }
  return own;
}
