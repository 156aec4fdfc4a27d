import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { diagnosticsToJson } from "../diagnostics/diagnostics-to-json.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { mostOfOneCode, renderDiagnostics } from "../diagnostics/render-diagnostics.js";
import type { Generation } from "../generate.js";
import type { Plan } from "../output/plan.js";
import { documentPath, hashOf, writeStamp } from "../output/stamp.js";
import type { Target } from "../target.js";
import type { Project } from "./project.js";

/** Leaves what `recallRun` looks for. `written` has the hashes of the files of each plan that were written, by path. */
export function rememberRun(
  { asked, cwd, lockPath }: Project,
  generation: Generation,
  plans: readonly {
    readonly target: Target;
    readonly plan: Plan;
    readonly written: ReadonlyMap<string, string>;
  }[],
  diagnostics: Diagnostics,
): void {
  if (asked === undefined) return;
  const hashes = plans.flatMap(({ target, plan, written }) =>
    plan.actions
      .filter(({ kind }) => kind !== "delete")
      .map((action) => {
        const path = join(target.folder, action.path);
        return [path, written.get(action.path) ?? hashOf(readFileSync(path))] as const;
      }),
  );
  const outputs = [...hashes, [lockPath, hashOf(readFileSync(lockPath))] as const];
  const inputs = Object.entries(generation.lock.sources).map(
    ([file, hash]) => [file, { hash, size: sizeOf(resolve(cwd, file)) }] as const,
  );
  writeStamp(asked, {
    key: asked.key,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    diagnostics: diagnosticsToJson(diagnostics),
    report:
      diagnostics.all.length === 0
        ? ""
        : `${renderDiagnostics(diagnostics, { most: mostOfOneCode })}\n`,
  });
}

/**
 * Keeps, of a large document in one file, what it says now: the next run looks how little differs, and whether it is
 * the document of the stamp. Copies while the caller goes on. Fails in silence.
 */
export async function keepDocument(
  { asked, cwd, lockPath }: Project,
  inputs: readonly string[],
): Promise<void> {
  const [input, ...others] = inputs;
  if (!asked || input === undefined || others.length > 0 || !input.endsWith(".json")) return;
  try {
    const file = resolve(cwd, input);
    if (sizeOf(file) < large) return;
    mkdirSync(asked.folder, { recursive: true });
    const copy = documentPath(asked, lockPath);
    // A copy of a file that must not be written is one as well. At once: a caller that does not wait would otherwise
    // be done before the copy begins.
    rmSync(copy, { force: true });
    await copyFile(file, copy);
  } catch {
    // Not a file, or no room: the next run takes its full time.
  }
}

/** Bytes of a document from which on it pays to regenerate a part of it only. */
const large = 1_000_000;

/** In bytes; -1, which no file has, of what is none, such as standard input. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
