import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collectDiagnostics, generate } from "quillgen";
import { types, zod } from "quillgen/templates";
import { repository } from "../spec/documents.js";

/** Sources of types and schemas, in a folder of the tests. */
export interface GeneratedSchemas {
  readonly folder: string;
  /** The texts by path. */
  readonly files: ReadonlyMap<string, string>;
  remove(): void;
}

/** Generates types and schemas of a document. */
export async function generateSchemas(
  spec: string | object,
  options: { readonly overlays?: readonly string[]; readonly context?: readonly string[] } = {},
): Promise<GeneratedSchemas> {
  const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "generated-"));
  const file = typeof spec === "string" ? spec : join(folder, "openapi.json");
  if (typeof spec !== "string") writeFileSync(file, JSON.stringify(spec));
  const generation = await generate(
    {
      ...options,
      spec: file,
      cwd: repository,
      allowOutside: true,
      targets: [{ folder, templates: [types(), zod()] }],
    },
    collectDiagnostics(),
  );
  const files = new Map<string, string>();
  for (const { path, text } of generation?.outputs[0]?.files ?? []) {
    files.set(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, files, remove: () => rmSync(folder, { recursive: true }) };
}
