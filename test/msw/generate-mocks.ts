import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collectDiagnostics, generate } from "quillgen";
import { client, msw, types } from "quillgen/templates";

/** Sources of types, client and mocks, in a folder of the tests. */
export interface GeneratedMocks {
  readonly folder: string;
  /** The texts by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What its `index.ts` exports. */
  readonly load: () => Promise<any>;
  remove(): void;
}

/** Generates types, client and mocks of a document. */
export async function generateMocks(document: object): Promise<GeneratedMocks> {
  const folder = mkdtempSync(join(fileURLToPath(new URL(".", import.meta.url)), "generated-"));
  const spec = join(folder, "openapi.json");
  writeFileSync(spec, JSON.stringify(document));
  const generation = await generate(
    { spec, cwd: folder, targets: [{ folder, templates: [types(), client(), msw()] }] },
    collectDiagnostics(),
  );
  const files = new Map<string, string>();
  for (const { path, text } of generation?.outputs[0]?.files ?? []) {
    files.set(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    files,
    load: () => import(/* @vite-ignore */ join(folder, "index.ts")),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
