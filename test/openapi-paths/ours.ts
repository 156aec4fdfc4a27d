import { collectDiagnostics } from "../../generator/diagnostics/collect-diagnostics.js";
import { bind } from "../../generator/emit/bind/bind.js";
import { printFile } from "../../generator/emit/print.js";
import type { Api } from "../../generator/model/api.js";
import { buildApi } from "../../generator/model/build.js";
import { readDocument } from "../../generator/read/read-document.js";
import { openapiPaths } from "../../templates/openapi-paths/index.js";

/** What the template makes of a document, as it would be written but for prettier. */
export interface Ours {
  readonly text: string;
  /** Whether each declaration is laid out as prettier would. */
  readonly exact: boolean;
  /** Milliseconds from the model to the text. */
  readonly duration: number;
}

/** Reads a document and prints the module; undefined where it cannot be read. */
export async function readOurs(file: string): Promise<Ours | undefined> {
  const diagnostics = collectDiagnostics();
  const document = await readDocument(file, {}, diagnostics);
  if (document === undefined) return undefined;
  return printOurs(buildApi(document, {}, diagnostics));
}

/** Prints the module of a model. */
export function printOurs(api: Api): Ours {
  const diagnostics = collectDiagnostics();
  const start = performance.now();
  const declarations = [...(openapiPaths().declarations?.(api, {}) ?? [])];
  const entries = new Map([["./openapi.ts", "./openapi"]]);
  const [bound] = bind([{ name: "x", declarations, runtime: [], entries }], diagnostics);
  const chunks = bound?.files.map(printFile).flatMap((file) => file.chunks) ?? [];
  const duration = performance.now() - start;
  if (diagnostics.all.length > 0) throw new Error(JSON.stringify(diagnostics.all));
  return {
    text: chunks.map(({ text }) => text).join("\n\n") + "\n",
    exact: chunks.every(({ exact }) => exact),
    duration,
  };
}
