import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkFormat } from "./check-format.js";
import { checkTypes, compilers } from "./check-types.js";
import type { DocumentRequest, Outcome } from "./generate-document.js";
import { importModules } from "./import-modules.js";
import { inParallel } from "./in-parallel.js";
import { modulesOf, runtimeFolder, shareRuntime } from "./share-runtime.js";

/** What to run, over what. */
export interface CorpusRequest {
  /** Generates one document; may not fail. */
  generate(request: DocumentRequest): Promise<Outcome>;
  /** How much is done at a time. */
  readonly parallel: number;
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
  const { corpus, documents, parallel, templates } = request;
  const step = request.onStep ?? (() => {});
  const scratch = mkdtempSync(join(tmpdir(), "quillgen-corpus-"));
  try {
    writeFileSync(join(scratch, "package.json"), JSON.stringify({ type: "module" }));
    // Where this is, caches are kept: in the scratch folder, so that no run knows of another.
    mkdirSync(join(scratch, "node_modules"));
    linkPeers(join(scratch, "node_modules"));

    const faults = new Map<string, string[]>();
    const add = (out: string, found: readonly string[]) =>
      found.length > 0 && faults.set(out, [...(faults.get(out) ?? []), ...found]);
    const outs = await inParallel(documents, parallel, async (document, index) => {
      step(document);
      const out = `${String(index).padStart(3, "0")}-${document.replaceAll(/[^a-z0-9]+/gi, "-")}`;
      const folder = join(scratch, out);
      const outcome = await request.generate({ corpus, document, templates, out: folder });
      if (outcome.result === "generated") add(out, shareRuntime(scratch, out));
      return [out, outcome] as const;
    });

    const batches = batchesOf(outs);
    if (batches.length > 0 && templates.includes("client")) {
      const runtime = modulesOf(join(scratch, runtimeFolder));
      batches[0]!.push(...runtime.map((file) => `${runtimeFolder}/${file}`));
      add(runtimeFolder, await checkFormat(join(scratch, runtimeFolder), runtime));
    }
    const programs = batches.flatMap((modules, index) =>
      compilers.map((compiler) => ({ modules, compiler, part: index + 1 })),
    );
    const found = await inParallel(programs, parallel, ({ modules, compiler, part }) => {
      step(`${compiler}, part ${part} of ${batches.length}`);
      return checkTypes(scratch, modules, compiler, `tsconfig-${compiler}-${part}.json`);
    });
    step("importing");
    const broken = await importModules(scratch, batches.flat());
    for (const each of [...found, broken]) {
      for (const [out, wrong] of each) add(out, wrong);
    }

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

/** Packages that output of some templates imports. */
const peers = ["msw", "react", "swr", "zod", "@tanstack"];

function linkPeers(folder: string): void {
  for (const name of peers) {
    const installed = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
    if (existsSync(installed)) symlinkSync(installed, join(folder, name), "dir");
  }
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
