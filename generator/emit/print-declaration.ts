import { clause } from "./bind/import-block.js";
import { relativeSpecifier } from "./bind/specifier.js";
import { layoutOf, type Names } from "./code.js";
import type { CodeDeclaration, Reexport } from "./declare.js";
import { printLayout } from "./layout/print.js";
import { quote } from "./quote.js";

/** The text of a declaration. */
export interface PrintedDeclaration {
  readonly text: string;
  /** Whether the text is laid out as prettier would. */
  readonly exact: boolean;
  /** `directive`: it goes before the imports; `reexport`: with its like, without blank lines between them. */
  readonly kind: "body" | "directive" | "reexport";
}

/** Prints a declaration of the file `path`. */
export function printDeclaration(
  declaration: CodeDeclaration | Reexport,
  path: string,
  names: Names,
): PrintedDeclaration {
  if (declaration.kind === "reexport") {
    return { text: printReexport(declaration, path), exact: true, kind: "reexport" };
  }
  const { text, certain } = printLayout(layoutOf(declaration.code, names));
  return { text, exact: certain && declaration.layout === "exact", kind: declaration.position };
}

function printReexport(declaration: Reexport, path: string): string {
  const keyword = declaration.typeOnly === true ? "export type" : "export";
  const specifier = relativeSpecifier(path, declaration.module);
  if (declaration.names !== undefined) {
    const names = declaration.names.map(({ name, typeOnly }) =>
      typeOnly === true && declaration.typeOnly !== true ? `type ${name}` : name,
    );
    return clause(keyword, names, specifier);
  }
  const all = declaration.as === undefined ? "*" : `* as ${declaration.as}`;
  return `${keyword} ${all} from ${quote(specifier)};`;
}
