import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import type { Diagnostics } from "../../generator/diagnostics/diagnostic.js";
import type { OutputFile } from "../../generator/emit/file.js";
import { generate, type GenerateRequest } from "../../generator/generate.js";
import { openFormatCache } from "../../generator/output/format-cache.js";
import type { Target } from "../../generator/target.js";
import { client, openapiPaths, reactQuery, types } from "../../templates/index.js";

/** What a run made, by template or kind, and what it had to say. */
export interface Texts {
  /** Files by package and path; undefined where the document could not be used. */
  readonly files: ReadonlyMap<string, OutputFile> | undefined;
  readonly diagnostics: Diagnostics;
  readonly codes: readonly string[];
}

const formatCache = openFormatCache(undefined, "");

/** A package of the client and one of the query options, as users have them. */
export function packages(): readonly Target[] {
  const described = { version: "1.0.0", license: "MIT" };
  return [
    {
      folder: "/nowhere/api",
      templates: [types(), client(), openapiPaths()],
      package: { ...described, name: "api", out: "api", directory: "api", templates: [] },
    },
    {
      folder: "/nowhere/queries",
      templates: [reactQuery()],
      package: {
        ...described,
        name: "queries",
        out: "queries",
        directory: "queries",
        templates: [],
      },
    },
  ];
}

/** Plain sources, without the pages of a package. */
export function plainSources(): readonly Target[] {
  return [{ folder: "/nowhere", templates: [types(), client(), openapiPaths()] }];
}

/** Generates from a document given as text, bytes or a value; nothing is written but the document. */
export async function generateTexts(
  document: unknown,
  targets: readonly Target[] = packages(),
  name = "document.json",
): Promise<Texts> {
  const folder = mkdtempSync(join(tmpdir(), "quillgen-"));
  try {
    const isText = typeof document === "string" || Buffer.isBuffer(document);
    writeFileSync(join(folder, name), isText ? document : JSON.stringify(document));
    return await generateAt({ spec: name, cwd: folder, targets });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Generates from a document that stands on the disk. */
export async function generateAt(request: GenerateRequest): Promise<Texts> {
  const diagnostics = collectDiagnostics();
  const generation = await generate({ formatCache, ...request }, diagnostics);
  const files = generation?.outputs.flatMap(({ target, files: made }) =>
    made.map((file) => [join(target.package?.name ?? "", file.path), file] as const),
  );
  return {
    files: files && new Map(files),
    diagnostics,
    codes: [...new Set(diagnostics.all.map(({ code }) => code))],
  };
}
