import type { Markdown } from "./markdown-tag.js";

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

/** A file of JSON: a value needs no escape. */
export function jsonFile(file: {
  readonly path: string;
  readonly value: unknown;
  readonly scaffold?: boolean;
}): OutputFile {
  const text = JSON.stringify(file.value, undefined, 2);
  return { path: file.path, kind: "json", text, scaffold: file.scaffold ?? false };
}

/** A page. In `markdown\`…\`` a string in a hole is text. */
export function markdownFile(file: {
  readonly path: string;
  readonly page: Markdown;
  readonly scaffold?: boolean;
}): OutputFile {
  const { path, page, scaffold = false } = file;
  return { path, kind: "markdown", text: page.text, scaffold };
}

/** A file whose text a template makes itself. Text from a document in it is the template's to escape. */
export function textFile(file: {
  readonly path: string;
  readonly kind: Exclude<FileKind, "typescript">;
  readonly text: string;
  readonly scaffold?: boolean;
}): OutputFile {
  return { path: file.path, kind: file.kind, text: file.text, scaffold: file.scaffold ?? false };
}
