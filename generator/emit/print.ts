import { clause, importBlock } from "./bind/import-block.js";
import type { BoundFile } from "./bind/package.js";
import { relativeSpecifier } from "./bind/specifier.js";
import { layoutOf } from "./code.js";
import type { CodeDeclaration, Reexport } from "./declare.js";
import { printLayout } from "./layout/print.js";
import { quote } from "./quote.js";

/** A file as text, in pieces: those that are not exact still go through prettier. */
export interface PrintedFile {
  /** Relative to the source root of its package. */
  readonly path: string;
  readonly scaffold: boolean;
  readonly chunks: readonly Chunk[];
}

export interface Chunk {
  readonly text: string;
  /** Whether the text is laid out as prettier would. */
  readonly exact: boolean;
  /** Whether it follows the chunk before without a blank line. */
  readonly adjoins: boolean;
}

/** Prints a file whose names are settled. */
export function printFile(file: BoundFile): PrintedFile {
  const chunks: Chunk[] = [];
  for (const declaration of file.declarations) {
    if (isDirective(declaration)) chunks.push(printDeclaration(declaration, file));
  }
  const imports = importBlock(file.imports);
  if (imports !== "") chunks.push({ text: imports, exact: true, adjoins: false });
  let previous = "";
  for (const declaration of file.declarations) {
    if (isDirective(declaration)) continue;
    const chunk = printDeclaration(declaration, file);
    const adjoins = declaration.kind === "reexport" && previous === "reexport";
    previous = declaration.kind;
    if (chunk.text !== "") chunks.push(adjoins ? { ...chunk, adjoins } : chunk);
  }
  return { path: file.path, scaffold: file.scaffold, chunks };
}

function isDirective(declaration: CodeDeclaration | Reexport): boolean {
  return declaration.kind === "code" && declaration.position === "directive";
}

function printDeclaration(declaration: CodeDeclaration | Reexport, file: BoundFile): Chunk {
  if (declaration.kind === "reexport") {
    return { text: printReexport(declaration, file), exact: true, adjoins: false };
  }
  const { text, certain } = printLayout(layoutOf(declaration.code, file.names));
  return { text, exact: certain && declaration.layout === "exact", adjoins: false };
}

function printReexport(declaration: Reexport, file: BoundFile): string {
  const keyword = declaration.typeOnly === true ? "export type" : "export";
  const specifier = relativeSpecifier(file.path, declaration.module);
  if (declaration.names !== undefined) {
    const names = declaration.names.map(({ name, typeOnly }) =>
      typeOnly === true && declaration.typeOnly !== true ? `type ${name}` : name,
    );
    return printLayout(clause(keyword, names, specifier)).text;
  }
  const all = declaration.as === undefined ? "*" : `* as ${declaration.as}`;
  return `${keyword} ${all} from ${quote(specifier)};`;
}
