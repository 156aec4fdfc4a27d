import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { diagnosticsToJson } from "../diagnostics/diagnostics-to-json.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { mostOfOneCode, renderDiagnostics } from "../diagnostics/render-diagnostics.js";
import type { Generation } from "../generate.js";
import { cacheFolderFor } from "../output/cache-folder.js";
import type { Plan } from "../output/plan.js";
import { areAsStamped, documentPath, hashOf, readStamp, writeStamp } from "../output/stamp.js";
import type { Stamp } from "../output/stamp.js";
import { packageFolder } from "../package-folder.js";
import type { Target } from "../target.js";
import type { Project } from "./project.js";

/** What a run did that could lean on the one before. */
export interface RecalledRun extends Pick<Stamp, "diagnostics" | "report"> {
  /** How many generated files there are. */
  readonly files: number;
  /** What was written all the same. */
  readonly plans: readonly { readonly target: Target; readonly plan: Plan }[];
}

/** Looks whether generator, input and output are all as the last run left them. */
export function recallRun(project: Project): RecalledRun | undefined {
  const stamp = stampOf(project);
  return stamp &&
    areAsStamped(stamp.inputs, project.cwd) &&
    areAsStamped(stamp.outputs, project.cwd)
    ? { ...stamp, files: Object.keys(stamp.outputs).length - 1, plans: [] }
    : undefined;
}

/** The stamp that the last run left, if it was asked for the same. */
export function stampOf(project: Project): Stamp | undefined {
  const key = keyOf(project);
  const { lockPath } = project;
  return key === undefined
    ? undefined
    : readStamp(cacheFolderFor(dirname(lockPath)), lockPath, key);
}

/** Leaves what `recallRun` looks for. `written` has the hashes of the files of each plan that were written, by path. */
export function rememberRun(
  project: Project,
  generation: Generation,
  plans: readonly {
    readonly target: Target;
    readonly plan: Plan;
    readonly written: ReadonlyMap<string, string>;
  }[],
  diagnostics: Diagnostics,
): void {
  const key = keyOf(project);
  if (key === undefined) return;
  const { lockPath } = project;
  const hashes = plans.flatMap(({ target, plan, written }) =>
    plan.actions
      .filter(({ kind }) => kind !== "delete")
      .map((action) => {
        const path = join(target.folder, action.path);
        return [path, written.get(action.path) ?? hashOf(readFileSync(path))] as const;
      }),
  );
  const outputs = [...hashes, [lockPath, hashOf(readFileSync(lockPath))] as const];
  leaveStamp(project.lockPath, {
    key,
    inputs: generation.lock.sources,
    outputs: Object.fromEntries(outputs),
    diagnostics: diagnosticsToJson(diagnostics),
    report:
      diagnostics.all.length === 0
        ? ""
        : `${renderDiagnostics(diagnostics, { most: mostOfOneCode })}\n`,
  });
}

/** Writes a stamp beside those of other runs. */
export function leaveStamp(lockPath: string, stamp: Stamp): void {
  writeStamp(cacheFolderFor(dirname(lockPath)), lockPath, stamp);
}

/**
 * Keeps, of a large document in one file, what it says now: the next run looks how little differs, and whether it is
 * the document of the stamp. Copies while the caller goes on. Fails in silence.
 */
export async function keepDocument(
  { lockPath, cwd }: Project,
  inputs: readonly string[],
): Promise<void> {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0 || !input.endsWith(".json")) return;
  try {
    const file = resolve(cwd, input);
    if (statSync(file).size < large) return;
    const folder = cacheFolderFor(dirname(lockPath));
    mkdirSync(folder, { recursive: true });
    await copyFile(file, documentPath(folder, lockPath));
  } catch {
    // Not a file, or no room: the next run takes its full time.
  }
}

/** Bytes of a document from which on it pays to regenerate a part of it only. */
const large = 1_000_000;

/** Stands for the generator and all that was asked of it; undefined where that cannot be told. */
function keyOf({ identity }: Project): string | undefined {
  const build = buildHash();
  return identity && build && hashOf(`${build}\n${identity}`);
}

/** Undefined in a checkout, where the sources may differ from the last build. */
function buildHash(): string | undefined {
  const file = fileURLToPath(new URL("dist/build-hash", packageFolder));
  const isBuilt = import.meta.url.includes("/dist/");
  return isBuilt && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
