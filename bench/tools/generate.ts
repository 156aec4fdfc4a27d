import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchDocument } from "../documents/document.ts";
import { measure, type Measurement } from "../harness/measure.ts";
import { scratch } from "../harness/scratch.ts";
import type { Tool } from "./tool.ts";

const work = join(scratch, "work");
rmSync(work, { recursive: true, force: true });

/** How often each tool has begun anew with a document, by the folder of the two. */
const turns = new Map<string, number>();

/** Where a tool works on a document: everything of it lies in this folder. */
export function workFolder(tool: Tool, document: BenchDocument): string {
  const folder = join(work, document.name, tool.name);
  return join(folder, String(turns.get(folder) ?? 0));
}

/** Where its output goes. */
export function outFolder(tool: Tool, document: BenchDocument): string {
  return join(workFolder(tool, document), "out");
}

/**
 * Begins anew in an empty folder, without output, caches and configuration. What was left behind stays until the next
 * run of the benchmark: where thousands of files have just been deleted, file systems take up to ten times as long to
 * make new ones, whoever had made the old ones.
 */
export function clean(tool: Tool, document: BenchDocument): void {
  const folder = join(work, document.name, tool.name);
  turns.set(folder, (turns.get(folder) ?? 0) + 1);
  mkdirSync(workFolder(tool, document), { recursive: true });
}

const finished = new Map<string, boolean>();

/** Runs a tool on a document as a whole process; what is there already stays. `limit` in seconds. */
export async function generate(
  tool: Tool,
  document: BenchDocument,
  limit: number,
): Promise<Measurement> {
  const folder = workFolder(tool, document);
  const job = {
    document: document.own && tool.name === "quillgen" ? document.own.file : document.file,
    overlays: (tool.name === "quillgen" && document.own?.overlays) || [],
    folder,
    out: outFolder(tool, document),
  };
  const result = await measure(tool.prepare(job), limit);
  finished.set(folder, result.exit === 0);
  return result;
}

/** Sees that a tool's output of this run is there; false where the tool failed. */
export async function ensureOutput(
  tool: Tool,
  document: BenchDocument,
  limit: number,
): Promise<boolean> {
  if (!finished.has(workFolder(tool, document))) {
    clean(tool, document);
    await generate(tool, document, limit);
  }
  // Which is another one since it began anew.
  return finished.get(workFolder(tool, document)) === true;
}

/** Why a run failed, in a few words of the tool's own; nothing that names this machine's folders. */
export function describeFailure({ exit, output }: Measurement): string {
  const lines = output.split("\n").map((line) => line.trim());
  const first = lines.findIndex((line) => /error|fail|cannot|not found|invalid/iu.test(line));
  const telling = first < 0 ? [lines.findLast(Boolean) ?? ""] : lines.slice(first, first + 2);
  const words = telling
    .join(" ")
    .replaceAll(/\S*\/\S+/gu, "…")
    .trim();
  return `exit ${exit}${words ? `: ${words.slice(0, 160)}` : ""}`;
}
