import { relative } from "node:path";
import type { PlainDiagnostic } from "../diagnostics/diagnostics-to-json.js";
import type { NameChanges } from "../output/name-changes.js";
import type { Action, Plan } from "../output/plan.js";
import type { RecalledRun } from "../project/recall-run.js";
import type { Target } from "../target.js";
import type { Telling } from "./asked.js";
import type { Io } from "./io.js";

/** What a run did, or would do. Paths are relative to the working directory. */
export interface Summary {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deleted: readonly string[];
  /** How many files are as they should be. */
  readonly unchanged: number;
  /** Those of the updated and deleted ones that a merge had left in conflict, and the lock. */
  readonly resolved: readonly string[];
  readonly names: NameChanges;
  readonly milliseconds: number;
}

/** Sums up plans. `milliseconds` is the time that the run took so far. */
export function summaryOf(
  plans: readonly { readonly target: Target; readonly plan: Plan }[],
  cwd: string,
  milliseconds: number,
  { names = noNameChanges, lockInConflict }: { names?: NameChanges; lockInConflict?: string } = {},
): Summary {
  const shown = (path: string) => relative(cwd, path).replaceAll("\\", "/");
  const pathsOf = (fits: (action: Action) => boolean) =>
    plans.flatMap(({ target, plan }) =>
      plan.actions.filter(fits).map(({ path }) => shown(`${target.folder}/${path}`)),
    );
  const resolved = pathsOf((action) => "resolves" in action);
  return {
    created: pathsOf(({ kind }) => kind === "create"),
    updated: pathsOf(({ kind }) => kind === "update"),
    deleted: pathsOf(({ kind }) => kind === "delete"),
    unchanged: pathsOf(({ kind }) => kind === "keep").length,
    resolved: lockInConflict === undefined ? resolved : [...resolved, shown(lockInConflict)],
    names,
    milliseconds: Math.round(milliseconds),
  };
}

/** Of a run that touches no name. */
export const noNameChanges: NameChanges = { renamed: [], gone: [] };

/**
 * One line on standard error, after those about names and merges, and a line for each file where that is asked for.
 */
export function printSummary(
  io: Io,
  summary: Summary,
  options: { readonly check?: boolean; readonly dryRun?: boolean },
): void {
  const { created, updated, deleted, unchanged, milliseconds, names, resolved } = summary;
  for (const { from, to } of names.renamed) io.stderr.write(`Renamed: ${from} → ${to}\n`);
  if (names.gone.length > 0) io.stderr.write(`No longer published: ${names.gone.join(", ")}\n`);
  if (resolved.length > 0) {
    const to = options.check || options.dryRun ? "To be resolved" : "Resolved";
    io.stderr.write(`${to}, left in conflict by a merge: ${resolved.join(", ")}\n`);
  }
  if (options.dryRun) {
    for (const path of created) io.stderr.write(`create ${path}\n`);
    for (const path of updated) io.stderr.write(`update ${path}\n`);
    for (const path of deleted) io.stderr.write(`delete ${path}\n`);
  }
  const changes = created.length + updated.length + deleted.length;
  const verb = options.check || options.dryRun ? " to be" : "";
  io.stderr.write(
    options.check && changes === 0
      ? `Up to date: ${unchanged} files (${milliseconds} ms)\n`
      : `${created.length} files${verb} created, ${updated.length} updated, ${deleted.length} deleted, ` +
          `${unchanged} unchanged (${milliseconds} ms)\n`,
  );
}

/** Says of a run that could lean on the one before what a whole one would have said. */
export function printRecalled(
  io: Io,
  { plans, files, diagnostics, report }: RecalledRun,
  milliseconds: number,
  options: Partial<Telling>,
): void {
  const written = summaryOf(plans, io.cwd(), milliseconds);
  const summary: Summary = { ...written, unchanged: files - written.updated.length };
  if (options.json) return printJson(io, { ok: true, diagnostics, summary });
  io.stderr.write(report);
  printSummary(io, summary, options);
}

/** The result for programs, on standard output. */
export function printJson(
  io: Io,
  result: {
    readonly ok: boolean;
    readonly diagnostics: readonly PlainDiagnostic[];
    readonly summary?: Summary;
  },
): void {
  io.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
}
