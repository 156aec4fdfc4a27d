import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an index of a corpus says of a file, as far as it matters here. */
interface IndexEntry {
  readonly name: string;
  readonly kind?: string;
}

/**
 * The OpenAPI documents below a folder, as paths relative to it with `/`, sorted. An `INDEX.json` in the folder tells
 * the entries of documents over several files; without one, every file with `openapi` or `swagger` at its root counts.
 */
export function findDocuments(folder: string): readonly string[] {
  return (indexed(folder) ?? recognised(folder)).toSorted();
}

function indexed(folder: string): string[] | undefined {
  const file = join(folder, "INDEX.json");
  if (!existsSync(file)) return undefined;
  const { entries } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly entries?: readonly IndexEntry[];
  };
  return entries?.filter(({ kind }) => kind === "openapi").map(({ name }) => name);
}

function recognised(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](?:node_modules|\.git)[\\/]/.test(file))
    .filter((file) => isOpenApi(readFileSync(file, "utf8")))
    .map((file) => file.slice(join(folder, "/").length).replaceAll("\\", "/"));
}

/**
 * Whether text looks like an OpenAPI document. It is not parsed as YAML: what is broken must be recognised as well, so
 * that it is seen to be refused.
 */
export function isOpenApi(text: string): boolean {
  const content = text.replace(/^\ufeff/, "");
  if (!/^\s*[{[]/.test(content)) return /^(["']?)(?:openapi|swagger)\1\s*:/m.test(content);
  try {
    const root: unknown = JSON.parse(content);
    return typeof root === "object" && root !== null && ("openapi" in root || "swagger" in root);
  } catch {
    return /[{,\s]["']?(?:openapi|swagger)["']?\s*:/.test(content);
  }
}
