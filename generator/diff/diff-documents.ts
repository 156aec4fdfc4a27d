import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { buildApi, type BuildOptions } from "../model/build.js";
import { readDocument, type ReadOptions } from "../read/read-document.js";
import type { Side } from "./compare/comparison.js";
import { diffApis, type DiffOptions } from "./diff-apis.js";
import type { Difference } from "./finding.js";

export interface DiffRequest extends DiffOptions {
  /** Two documents of any dialect: paths, URLs, or `-` for one of them. */
  readonly base: string;
  readonly revision: string;
  /** Overlays among them are applied to both documents. */
  readonly read: ReadOptions;
  /** Published names, the selection and the context of the packages. */
  readonly build?: BuildOptions;
}

/**
 * Reads two documents and compares them. Undefined where one of them cannot be used; `diagnostics`, which is about
 * both, tells why.
 */
export async function diffDocuments(
  request: DiffRequest,
  diagnostics: Diagnostics,
): Promise<Difference | undefined> {
  const { read, build = {} } = request;
  const base = await readSide(request.base, read, build, diagnostics);
  const revision = await readSide(request.revision, read, build, diagnostics);
  if (base === undefined || revision === undefined || diagnostics.hasErrors) return undefined;
  return diffApis(base, revision, request);
}

/** Reads one document for a comparison. Undefined where it cannot be used; `diagnostics` tells why. */
export async function readSide(
  entry: string,
  read: ReadOptions,
  build: BuildOptions,
  diagnostics: Diagnostics,
): Promise<Side | undefined> {
  const document = await readDocument(entry, read, diagnostics);
  return document && { document, api: buildApi(document, build, diagnostics) };
}
