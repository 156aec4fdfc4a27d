import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFormat } from "./check-format.js";
import { checkTypes, compilers } from "./check-types.js";
import { generateDocument, type Outcome, type Run } from "./generate-document.js";
import { importModules } from "./import-modules.js";
import { modulesOf, runtimeFolder, shareRuntime } from "./share-runtime.js";

/** What to run, over what. */
export interface CorpusRequest {
  readonly run: Run;
  /** The folder of the corpus, absolute. */
  readonly corpus: string;
  /** Relative to the corpus. */
  readonly documents: readonly string[];
  readonly templates: readonly string[];
  /** Keeps the output, and is told where it is. */
  readonly onKept?: (folder: string) => void;
  /** Told what begins. */
  readonly onStep?: (step: string) => void;
}

/** How the documents fared, in their order. */
export interface CorpusResult {
  readonly outcomes: readonly Outcome[];
  /** What is wrong with the runtime that every client carries, or belongs to no document. */
  readonly faults: readonly string[];
}

/** Bytes of TypeScript that one program of the compiler takes at most, unless one document has more. */
const batchSize = 8_000_000;

/**
 * Generates documents, and holds what comes out against the compilers, prettier and Node. The output of each is a folder
 * of one scratch folder, so that many are checked by one process.
 */
export async function runCorpus(request: CorpusRequest): Promise<CorpusResult> {
  const { corpus, documents, templates, run } = request;
  const step = request.onStep ?? (() => {});
  const scratch = mkdtempSync(join(tmpdir(), "quillgen-corpus-"));
  try {
    writeFileSync(join(scratch, "package.json"), JSON.stringify({ type: "module" }));
    // Where this is, caches are kept: in the scratch folder, so that no run knows of another.
    mkdirSync(join(scratch, "node_modules"));

    const outs = new Map<string, Outcome>();
    const faults = new Map<string, string[]>();
    const add = (out: string, found: readonly string[]) =>
      found.length > 0 && faults.set(out, [...(faults.get(out) ?? []), ...found]);
    for (const [index, document] of documents.entries()) {
      step(document);
      const out = `${String(index).padStart(3, "0")}-${document.replaceAll(/[^a-z0-9]+/gi, "-")}`;
      const request = { corpus, document, templates, out: join(scratch, out) };
      const outcome = await generateDocument(run, request);
      outs.set(out, outcome);
      if (outcome.result !== "generated") continue;
      add(out, shareRuntime(scratch, out));
      const own = outcome.files.filter((file) => !file.startsWith(`${runtimeFolder}/`));
      add(out, await checkFormat(join(scratch, out), own.filter(isFormatted)));
    }

    const batches = batchesOf([...outs]);
    if (batches.length > 0 && templates.includes("client")) {
      const runtime = modulesOf(join(scratch, runtimeFolder));
      batches[0]!.push(...runtime.map((file) => `${runtimeFolder}/${file}`));
      add(runtimeFolder, await checkFormat(join(scratch, runtimeFolder), runtime));
    }
    for (const [index, modules] of batches.entries()) {
      const part = `part ${index + 1} of ${batches.length}`;
      for (const compiler of Object.keys(compilers) as (keyof typeof compilers)[]) {
        step(`${compiler}, ${part}`);
        for (const [out, found] of await checkTypes(scratch, modules, compiler)) add(out, found);
      }
    }
    step("importing");
    for (const [out, found] of await importModules(scratch, batches.flat())) add(out, found);

    return {
      outcomes: [...outs].map(([out, outcome]) => {
        const found = faults.get(out) ?? [];
        faults.delete(out);
        if (found.length === 0) return outcome;
        return { ...outcome, result: "failed", faults: [...outcome.faults, ...found] };
      }),
      faults: [...faults].flatMap(([out, found]) => found.map((fault) => `${out} ${fault}`)),
    };
  } finally {
    if (request.onKept) request.onKept(scratch);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

function isFormatted(file: string): boolean {
  return /\.(?:ts|md)$/.test(file);
}

/** The modules of the documents, the runtime's left out, in parts of bounded size. */
function batchesOf(outs: readonly (readonly [out: string, outcome: Outcome])[]): string[][] {
  const batches: string[][] = [];
  let size = Infinity;
  for (const [out, { result, files, bytes }] of outs) {
    if (result !== "generated") continue;
    if (size + bytes > batchSize) {
      batches.push([]);
      size = 0;
    }
    size += bytes;
    const modules = files.filter(
      (file) => file.endsWith(".ts") && !file.startsWith(`${runtimeFolder}/`),
    );
    batches.at(-1)!.push(...modules.map((file) => `${out}/${file}`));
  }
  return batches;
}
