import { castPackages, type Casting } from "./cast/cast.js";
import type { Diagnostics } from "./diagnostics/diagnostic.js";
import type { OutputFile } from "./emit/file.js";
import type { Api } from "./model/api.js";
import { buildApi } from "./model/build.js";
import { namesOf } from "./model/names/pinned.js";
import type { Selection } from "./model/select.js";
import { createFormatter } from "./output/format.js";
import type { FormatCache } from "./output/format-cache.js";
import type { Lock } from "./output/lock.js";
import { keepSafePaths } from "./output/safe-path.js";
import { packageFiles } from "./package/package-files.js";
import type { ReadDocument } from "./read/document.js";
import type { Files } from "./read/load/files.js";
import { readDocument, type ReadOptions } from "./read/read-document.js";
import type { Target } from "./target.js";
import { version } from "./version.js";

/** What to generate, and from what. */
export interface GenerateRequest {
  /** The document: a path relative to `cwd`, a URL, or `-` for standard input. */
  readonly spec: string;
  readonly overlays?: readonly string[];
  /** Warnings are errors. What they are counted as is up to `collectDiagnostics`. */
  readonly strict?: boolean;
  /** The rules of curation are checked as well. */
  readonly curated?: boolean;
  readonly allowOutside?: boolean;
  readonly allowRemote?: boolean;
  readonly select?: Selection;
  /** Names of parameters that a client can carry for all its calls. */
  readonly context?: readonly string[];
  /** Absolute. Paths in diagnostics are relative to it. */
  readonly cwd: string;
  readonly targets: readonly Target[];
  /** The lock of the last run: names in it are kept. */
  readonly lock?: Lock;
  /** Published names that the document has changed are given up. Default: they stay, and are reported. */
  readonly acceptRenames?: boolean;
  readonly formatCache?: FormatCache;
  /** What documents are read from. Default: the machine's files. */
  readonly files?: Files;
  /** Told each file that is read or looked for, by its absolute path. */
  readonly onFile?: ((path: string) => void) | undefined;
  /** Told what begins. */
  readonly onStep?: (step: string) => void;
}

/** What came out: nothing is written yet. */
export interface Generation {
  /** The files of each target, in the order of the targets. */
  readonly outputs: readonly { readonly target: Target; readonly files: readonly OutputFile[] }[];
  readonly lock: Lock;
}

/** A document that can be used, and its model. */
export interface ReadApi {
  readonly document: ReadDocument;
  readonly api: Api;
}

/**
 * The pipeline, whole: read → model → cast → format. Pure but for reading: the caller writes.
 * Undefined where the document cannot be used; `diagnostics` tells why.
 */
export async function generate(
  request: GenerateRequest,
  diagnostics: Diagnostics,
): Promise<Generation | undefined> {
  const read = await readApi(request, diagnostics);
  return read && castApi(read, request, diagnostics);
}

/** The first half: all that is done whatever the templates. */
export async function readApi(
  request: Omit<GenerateRequest, "targets"> & Pick<ReadOptions, "onOverlayChange">,
  diagnostics: Diagnostics,
): Promise<ReadApi | undefined> {
  const step = request.onStep ?? (() => {});
  step("reading");
  const document = await readDocument(
    request.spec,
    { ...request, strict: request.curated },
    diagnostics,
  );
  if (document === undefined) return undefined;
  step("building the model");
  const api = buildApi(
    document,
    {
      context: request.context ?? [],
      acceptRenames: request.acceptRenames ?? false,
      ...(request.lock && { names: request.lock.names }),
      ...(request.select && { select: request.select }),
    },
    diagnostics,
  );
  return diagnostics.hasErrors ? undefined : { document, api };
}

/** The second half: what the templates make of the model. */
export async function castApi(
  { document, api }: ReadApi,
  request: Pick<GenerateRequest, "targets" | "formatCache" | "onStep">,
  diagnostics: Diagnostics,
): Promise<Generation | undefined> {
  const step = request.onStep ?? (() => {});
  step("casting templates");
  const castings: readonly Casting[] = await castPackages(
    api,
    document,
    request.targets,
    diagnostics,
  );
  if (diagnostics.hasErrors) return undefined;
  step("formatting");
  const formatter = createFormatter(diagnostics, request.formatCache);
  const outputs = [];
  for (const casting of castings) {
    const { target, printed } = casting;
    const root = target.package === undefined ? undefined : "src";
    const sources = await Promise.all(printed.map((file) => formatter.file(file, root)));
    const documents = [...casting.files, ...(await packageFiles(casting, sources))];
    const texts = await Promise.all(documents.map((file) => formatter.text(file)));
    const files = [...sources, ...casting.runtime, ...texts];
    outputs.push({ target, files: keepSafePaths(files, diagnostics) });
  }
  if (diagnostics.hasErrors) return undefined;
  const lock: Lock = {
    generator: version,
    sources: Object.fromEntries(document.inputs.map(({ file, hash }) => [file, hash])),
    templates: Object.fromEntries(castings.flatMap(({ hashes }) => hashes)),
    names: namesOf(api),
  };
  return { outputs, lock };
}
