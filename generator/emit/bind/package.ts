import type { Declaration } from "../declare.js";
import type { PrintedDeclaration } from "../print-declaration.js";

/** What goes into one package. */
export interface PackageSource {
  /** Its name on the registry, by which other packages import from it. */
  readonly name: string;
  /** What its templates yield, in order: files and their contents appear in this order. */
  readonly declarations: Iterable<Declaration>;
  /** The template that yields a declaration, by its name, for diagnostics. */
  readonly makerOf?: (declaration: Declaration) => string | undefined;
  /** Hand-written modules that are copied as they are, and what they export. */
  readonly runtime: readonly RuntimeFile[];
  /** Its public modules: file (`./index.ts`) → subpath (`.`). */
  readonly entries: ReadonlyMap<string, string>;
}

export interface RuntimeFile {
  /** Relative to the source root: `./runtime/client.ts`. */
  readonly file: string;
  readonly exports: readonly string[];
}

/** A file with all its names settled. */
export interface BoundFile {
  /** Relative to the source root of its package, without the leading `./`. */
  readonly path: string;
  readonly scaffold: boolean;
  readonly imports: readonly Import[];
  readonly declarations: readonly PrintedDeclaration[];
}

/** One name from one module. */
export interface Import {
  readonly specifier: string;
  /** The exported name, `default` or `*`. */
  readonly name: string;
  readonly local: string;
  readonly typeOnly: boolean;
}

export interface BoundPackage {
  readonly name: string;
  readonly files: readonly BoundFile[];
}
