import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { run as runCommand } from "../../generator/cli/main.js";
import type { PlainDiagnostic } from "../../generator/diagnostics/diagnostics-to-json.js";
import { checkFormat } from "./check-format.js";
import { runtimeFolder } from "./share-runtime.js";

/** The command line, as a function: of the sources in tests, of the build elsewhere. */
export type Run = typeof runCommand;

/** What to generate, and where. */
export interface DocumentRequest {
  /** The folder of the corpus, absolute. */
  readonly corpus: string;
  /** The document, relative to the corpus. */
  readonly document: string;
  /** Where the output goes: absolute, and not there yet. */
  readonly out: string;
  readonly templates: readonly string[];
}

/** How a document fared with the generator. */
export interface Outcome {
  readonly document: string;
  /** `refused`: not usable, and a diagnostic said where. */
  readonly result: "generated" | "refused" | "failed";
  readonly warnings: number;
  /** The codes of the errors; why it was refused. */
  readonly errors: readonly string[];
  /** What is wrong with the generator. */
  readonly faults: readonly string[];
  /** Of the first generation. */
  readonly seconds: number;
  /** Of all output, the runtime included. */
  readonly bytes: number;
  /** Generated files, relative to `out`, with `/`. */
  readonly files: readonly string[];
}

/**
 * Generates a document twice through the command line, the second time over the first with its lock, and holds what is
 * its own against prettier.
 */
export async function generateDocument(run: Run, request: DocumentRequest): Promise<Outcome> {
  const { corpus, document, out, templates } = request;
  const args = ["generate", document, "--out", out, "--json"];
  args.push(...templates.flatMap((name) => ["--template", name]));
  const started = performance.now();
  const first = await capture(run, args, corpus);
  const seconds = (performance.now() - started) / 1000;
  const outcome = (
    result: Outcome["result"],
    more: Partial<Outcome>,
    diagnostics: readonly PlainDiagnostic[] = first.report?.diagnostics ?? [],
  ): Outcome => ({
    document,
    result,
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
    errors: diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
    faults: [],
    seconds,
    bytes: 0,
    files: [],
    ...more,
  });

  if (first.report === undefined) return outcome("failed", { faults: [first.stderr] });
  if (first.code !== 0) {
    const errors = first.report.diagnostics.filter(({ severity }) => severity === "error");
    const placeless = errors.filter(({ line }) => line === undefined);
    const faults = placeless.map(({ code, message }) => `no place: ${code}: ${message}`);
    if (errors.length === 0) faults.push("refused without a word");
    return outcome(faults.length > 0 ? "failed" : "refused", { faults });
  }

  const before = hashFiles(out);
  // Forced: a run that finds everything as it left it would not generate at all.
  const second = await capture(run, [...args, "--force"], corpus);
  const after = hashFiles(out);
  const changed = [...new Set([...before.hashes.keys(), ...after.hashes.keys()])]
    .filter((file) => before.hashes.get(file) !== after.hashes.get(file))
    .map((file) => `generating twice changes ${file}`);
  if (second.code !== 0) changed.push(`generating twice exits ${second.code}: ${second.stderr}`);
  const files = [...before.hashes.keys()];
  const own = files.filter((file) => !file.startsWith(`${runtimeFolder}/`));
  const faults = [...changed, ...(await checkFormat(out, own.filter(isFormatted)))];
  return outcome(faults.length > 0 ? "failed" : "generated", {
    faults,
    bytes: before.bytes,
    files,
  });
}

function isFormatted(file: string): boolean {
  return /\.(?:ts|md)$/.test(file);
}

interface Captured {
  readonly code: number;
  readonly stderr: string;
  /** Absent where the command line broke down. */
  readonly report: { readonly diagnostics: readonly PlainDiagnostic[] } | undefined;
}

async function capture(run: Run, args: readonly string[], cwd: string): Promise<Captured> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io = {
    stdout: { write: (text: string) => stdout.push(text) },
    stderr: { write: (text: string) => stderr.push(text) },
    env: {},
    cwd: () => cwd,
  };
  try {
    const code = await run(args, io);
    const printed = stdout.join("");
    const report = printed === "" ? undefined : (JSON.parse(printed) as Captured["report"]);
    return { code, stderr: stderr.join(""), report };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { code: 2, stderr: text, report: undefined };
  }
}

function hashFiles(folder: string): {
  readonly hashes: ReadonlyMap<string, string>;
  readonly bytes: number;
} {
  let bytes = 0;
  const hashes = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    bytes += content.length;
    const name = path.slice(join(folder, "/").length).replaceAll("\\", "/");
    hashes.set(name, createHash("sha256").update(content).digest("hex"));
  }
  return { hashes, bytes };
}
