import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { printDeclaration } from "../print-declaration.js";
import type { Sym } from "../symbol.js";
import { checkName } from "./check-name.js";
import type { Exports } from "./exports.js";
import { type DeclaredFile, type PackageFiles, toldFile } from "./files.js";
import { preferredName, type Wanted } from "./local-names.js";
import { filePath, packageSpecifier, relativeSpecifier } from "./specifier.js";

/** What a file turns out to import. */
export interface Imports {
  /** Notes a use of a symbol. Undefined where nothing is to be imported for it. */
  use(symbol: Sym, typeOnly: boolean): Wanted | undefined;
  /** In the order of their first uses. */
  readonly all: readonly Wanted[];
}

/** Collects them while a file is printed. Reports symbols that cannot be imported. */
export function collectImports(
  file: DeclaredFile,
  pkg: PackageFiles,
  exports: Exports,
  diagnostics: Diagnostics,
): Imports {
  const toFile = new Map<string, string>();
  const relative = (to: string): string => {
    let specifier = toFile.get(to);
    if (specifier === undefined) toFile.set(to, (specifier = relativeSpecifier(file.path, to)));
    return specifier;
  };
  const all: Wanted[] = [];
  const byName = new Map<string, Wanted>();
  const bySymbol = new Map<Sym, Wanted | undefined>();

  function want(symbol: Sym): Wanted | undefined {
    checkName(symbol, () => toldFile(pkg, file.path, userOf(symbol, file)), diagnostics);
    const specifier = specifierOf(symbol, file, pkg, exports, relative, diagnostics);
    if (specifier === undefined) return undefined;
    const { name } = symbol;
    const id = specifier + "\0" + name;
    let wanted = byName.get(id);
    if (wanted === undefined) {
      wanted = { specifier, name, preferred: preferredName(symbol, specifier), typeOnly: true };
      byName.set(id, wanted);
      all.push(wanted);
    }
    return wanted;
  }

  return {
    all,
    use(symbol, typeOnly) {
      let wanted = bySymbol.get(symbol);
      if (wanted === undefined && !bySymbol.has(symbol)) {
        wanted = want(symbol);
        bySymbol.set(symbol, wanted);
      }
      if (wanted !== undefined && !typeOnly) wanted.typeOnly = false;
      return wanted;
    },
  };
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
function userOf(symbol: Sym, { path, declarations }: DeclaredFile) {
  return declarations.find((declaration) => {
    if (declaration.kind !== "code") return false;
    let found = false;
    printDeclaration(declaration, path, {
      of(used) {
        found ||= used === symbol;
        return used.name;
      },
      reserve: () => undefined,
    });
    return found;
  });
}
