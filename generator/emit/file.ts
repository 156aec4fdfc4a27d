/** A file that is not made of declarations, or a finished one. */
export interface OutputFile {
  /** Relative to the folder that is written, with `/`: `README.md`, `src/index.ts`. */
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
  /** Written once, then the user's. */
  readonly scaffold: boolean;
}

/** What a file is decides how it is formatted and signed. */
export type FileKind = "typescript" | "markdown" | "json" | "text";

/** A file whose text a template makes itself. Text from a document in it is the template's to escape. */
export function textFile(file: {
  readonly path: string;
  readonly kind: Exclude<FileKind, "typescript">;
  readonly text: string;
  readonly scaffold?: boolean;
}): OutputFile {
  return { path: file.path, kind: file.kind, text: file.text, scaffold: file.scaffold ?? false };
}
