import type { Diagnostics } from "../../generator/diagnostics/diagnostic.js";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { Files } from "../../generator/read/load/files.js";
import { bundleDocument, readDocument } from "../../generator/read/read-document.js";
import type { ReadOptions } from "../../generator/read/read-document.js";
import type { ReadDocument } from "../../generator/read/document.js";

/** Files of a test by their path from `/project`, as text, as bytes, or as a value to write as JSON. */
export type FileSet = Readonly<Record<string, unknown>>;

/** A file system that holds nothing but these files. */
export function memoryFiles(set: FileSet): Files {
  const find = (path: string): Buffer => {
    const name = path.replace("/project/", "");
    if (!Object.hasOwn(set, name)) throw Object.assign(new Error(name), { code: "ENOENT" });
    const value = set[name];
    if (Buffer.isBuffer(value)) return value;
    return Buffer.from(typeof value === "string" ? value : JSON.stringify(value, null, 2));
  };
  return {
    read: async (path) => find(path),
    size: async (path) => find(path).length,
    realPath: async (path) => path,
  };
}

export interface Outcome {
  readonly document: ReadDocument | undefined;
  readonly diagnostics: Diagnostics;
  /** `code file:line:column` of each diagnostic. */
  readonly found: readonly string[];
}

/** Reads the first file of a set. */
export function readFiles(set: FileSet, options: ReadOptions = {}): Promise<Outcome> {
  return run(readDocument, set, options);
}

/** Bundles the first file of a set. */
export function bundleFiles(set: FileSet, options: ReadOptions = {}): Promise<Outcome> {
  return run(bundleDocument, set, options);
}

async function run(
  read: typeof readDocument,
  set: FileSet,
  options: ReadOptions,
): Promise<Outcome> {
  const diagnostics = collectDiagnostics();
  const entry = Object.keys(set)[0]!;
  const all = { cwd: "/project", files: memoryFiles(set), ...options };
  const document = await read(entry, all, diagnostics);
  const found = diagnostics.all.map(({ code, place }) => {
    const at = place && (diagnostics.locate(place) ?? place);
    return [code, place && `${place.file}:${at?.line}:${at?.column}`].filter(Boolean).join(" ");
  });
  return { document, diagnostics, found };
}
