import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { collectNames, type Use } from "../code.js";
import type { CodeDeclaration, Reexport } from "../declare.js";
import { isIdentifier } from "../quote.js";
import type { Sym } from "../symbol.js";
import { type Exports, readExports } from "./exports.js";
import { type DeclaredFile, groupByFile, type PackageFiles, toldFile } from "./files.js";
import { checkReexports } from "./module-exports.js";
import { nameImports, type Wanted } from "./local-names.js";
import type { BoundFile, BoundPackage, PackageSource } from "./package.js";
import { filePath, packageSpecifier, relativeSpecifier } from "./specifier.js";

/**
 * Settles the names of all files of all packages at once: what is imported from where, under which local
 * name. Reports symbols that nothing provides and names that are declared twice.
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

function bindFile(
  file: DeclaredFile,
  pkg: PackageFiles,
  exports: Exports,
  diagnostics: Diagnostics,
): BoundFile {
  const own = new Set<string>();
  const words = new Set<string>();
  // One entry a symbol: whether all its uses are types.
  const used = new Map<Sym, boolean>();
  const use: Use = (symbol, typeOnly) => {
    const known = used.get(symbol);
    if (known === undefined || (known && !typeOnly)) used.set(symbol, typeOnly);
  };
  const reserve = (word: string): void => void words.add(word);
  for (const declaration of file.declarations) {
    const told = (): string => toldFile(pkg, file.path, declaration);
    if (declaration.kind === "reexport") {
      for (const symbol of declaration.names ?? []) checkName(symbol, told, diagnostics);
      if (declaration.as !== undefined) checkText(declaration.as, told, diagnostics);
      continue;
    }
    if (declaration.symbol !== undefined) {
      checkName(declaration.symbol, told, diagnostics);
      own.add(declaration.symbol.name);
    }
    collectNames(declaration.code, use, reserve);
  }

  const toFile = new Map<string, string>();
  const relative = (to: string): string => {
    let specifier = toFile.get(to);
    if (specifier === undefined) toFile.set(to, (specifier = relativeSpecifier(file.path, to)));
    return specifier;
  };
  const wanted = new Map<string, Wanted>();
  const wantedOf = new Map<Sym, Wanted>();
  for (const [symbol, typeOnly] of used) {
    checkName(symbol, () => toldFile(pkg, file.path, userOf(symbol, file)), diagnostics);
    const specifier = specifierOf(symbol, file, pkg, exports, relative, diagnostics);
    if (specifier === undefined) continue;
    const id = specifier + "\0" + symbol.name;
    const known = wanted.get(id);
    const entry = known ?? { specifier, name: symbol.name, alias: symbol.alias, typeOnly };
    if (known !== undefined) known.typeOnly &&= typeOnly;
    wanted.set(id, entry);
    wantedOf.set(symbol, entry);
  }

  const locals = nameImports([...wanted.values()], own, words);
  return {
    path: file.path,
    scaffold: file.scaffold,
    declarations: file.declarations,
    imports: [...locals].map(([{ specifier, name, typeOnly }, local]) => ({
      specifier,
      name,
      local,
      typeOnly,
    })),
    names: (symbol) => {
      const entry = wantedOf.get(symbol);
      return (entry && locals.get(entry)) ?? symbol.name;
    },
  };
}

/** A name is printed as it is: whatever a template makes it of, it must not become code. */
function checkName(
  { name, alias, external }: Sym,
  file: () => string,
  diagnostics: Diagnostics,
): void {
  if (!(external && (name === "*" || name === "default"))) checkText(name, file, diagnostics);
  if (alias !== undefined) checkText(alias, file, diagnostics);
}

function checkText(name: string, file: () => string, diagnostics: Diagnostics): void {
  if (isIdentifier(name)) return;
  diagnostics.report("invalid-symbol", undefined, { name: JSON.stringify(name), file: file() });
}

/** Undefined where nothing is to be imported: it is declared here, or nowhere. */
function specifierOf(
  symbol: Sym,
  file: DeclaredFile,
  pkg: PackageFiles,
  exports: Exports,
  relative: (to: string) => string,
  diagnostics: Diagnostics,
): string | undefined {
  if (symbol.external) return symbol.from;
  const provider = exports.provider(symbol, pkg);
  if (provider === undefined) {
    const told = toldFile(pkg, file.path, userOf(symbol, file));
    const details = { name: symbol.name, from: filePath(symbol.from), file: told };
    diagnostics.report("undeclared-symbol", undefined, details);
    return undefined;
  }
  if (provider.package === pkg) {
    return provider.file === file.path ? undefined : relative(provider.file);
  }
  const subpath = exports.entry(symbol, provider);
  if (subpath === undefined) {
    diagnostics.report("unexported-symbol", undefined, {
      name: symbol.name,
      from: provider.file,
      package: provider.package.name,
      file: toldFile(pkg, file.path, userOf(symbol, file)),
    });
  }
  return packageSpecifier(provider.package.name, subpath ?? ".");
}

/** The first declaration that prints a symbol. */
function userOf(symbol: Sym, { declarations }: DeclaredFile): CodeDeclaration | undefined {
  const isUser = (declaration: CodeDeclaration | Reexport): declaration is CodeDeclaration => {
    if (declaration.kind !== "code") return false;
    let found = false;
    collectNames(
      declaration.code,
      (used) => void (found ||= used === symbol),
      () => {},
    );
    return found;
  };
  return declarations.find(isUser);
}
