import type { CodeDeclaration, Reexport } from "../declare.js";
import type { PackageSource, RuntimeFile } from "./package.js";
import { filePath } from "./specifier.js";

/** A package's declarations, by file, in the order in which they came. */
export interface PackageFiles {
  readonly name: string;
  readonly runtime: readonly RuntimeFile[];
  readonly entries: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, DeclaredFile>;
  readonly makerOf?: PackageSource["makerOf"];
}

export interface DeclaredFile {
  readonly path: string;
  readonly scaffold: boolean;
  readonly declarations: readonly (CodeDeclaration | Reexport)[];
}

/** Sorts what the templates yield into files. */
export function groupByFile(source: PackageSource): PackageFiles {
  const files = new Map<
    string,
    { path: string; scaffold: boolean; declarations: (CodeDeclaration | Reexport)[] }
  >();
  for (const declaration of source.declarations) {
    const path = filePath(declaration.from);
    let file = files.get(path);
    if (file === undefined) {
      file = { path, scaffold: false, declarations: [] };
      files.set(path, file);
    }
    if (declaration.kind === "scaffold") file.scaffold = true;
    else file.declarations.push(declaration);
  }
  const { name, runtime, entries, makerOf } = source;
  return { name, runtime, entries, files, ...(makerOf && { makerOf }) };
}

/** A file in words of a diagnostic, with the template that says what is wrong in it. */
export function toldFile(
  { makerOf }: PackageFiles,
  path: string,
  declaration: CodeDeclaration | Reexport | undefined,
): string {
  const maker = declaration && makerOf?.(declaration);
  return maker === undefined ? path : `${path} (template ${maker})`;
}
