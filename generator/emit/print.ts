import { importBlock } from "./bind/import-block.js";
import type { BoundFile } from "./bind/package.js";

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

/** Puts the imports of a file between its directives and what else it declares. */
export function printFile({ path, scaffold, imports, declarations }: BoundFile): PrintedFile {
  const chunks: Chunk[] = [];
  const add = (text: string, exact: boolean, adjoins = false): void => {
    if (text !== "") chunks.push({ text, exact, adjoins });
  };
  for (const { text, exact, kind } of declarations) if (kind === "directive") add(text, exact);
  add(importBlock(imports), true);
  let previous = "";
  for (const { text, exact, kind } of declarations) {
    if (kind === "directive") continue;
    add(text, exact, kind === "reexport" && previous === "reexport");
    previous = kind;
  }
  return { path, scaffold, chunks };
}
