import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What is in a folder: paths relative to it, with `/`, sorted. */
export interface Corpus {
  readonly documents: readonly string[];
  /** JSON and YAML files that are something else: parts of documents, overlays, data. */
  readonly others: readonly string[];
}

/** Sorts the JSON and YAML files below a folder by what is in them; their names and places say nothing. */
export function findDocuments(folder: string): Corpus {
  const documents: string[] = [];
  const others: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, "/").length).replaceAll("\\", "/");
    if (!/\.(?:ya?ml|json)$/i.test(name) || /(?:^|\/)(?:node_modules|\.git)\//.test(name)) continue;
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    (isOpenApi(textOf(path)) ? documents : others).push(name);
  }
  return { documents: documents.toSorted(), others: others.toSorted() };
}

/** A file too large to be text is looked at by its beginning. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf16le" : "utf8";
  return bytes.toString(encoding, 0, Math.min(bytes.length, 256_000_000));
}

/**
 * Whether text looks like an OpenAPI document. It is not parsed as YAML: what is broken must be recognised as well, so
 * that it is seen to be refused.
 */
export function isOpenApi(text: string): boolean {
  const content = text.replace(/^\ufeff/, "");
  if (!/^\s*[{[]/.test(content)) {
    return /^(?:---\s+)?(["']?)(?:openapi|swagger)\1\s*:/m.test(content);
  }
  try {
    const root: unknown = JSON.parse(content);
    return typeof root === "object" && root !== null && ("openapi" in root || "swagger" in root);
  } catch {
    return /[{,\s]["']?(?:openapi|swagger)["']?\s*:/.test(content);
  }
}
