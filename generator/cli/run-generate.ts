import { dirname, relative, resolve } from "node:path";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { diagnosticsToJson } from "../diagnostics/diagnostics-to-json.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { mostOfOneCode } from "../diagnostics/render-diagnostics.js";
import { compareLocks, hasMergeMarks, printLock, type Lock } from "../output/lock.js";
import { compareNames } from "../output/name-changes.js";
import type { Plan } from "../output/plan.js";
import type { Asked } from "../output/stamp.js";
import { writeAtomically } from "../output/write-atomically.js";
import { openProject } from "../project/open-project.js";
import { recallRun, type RecalledRun } from "../project/recall-run.js";
import { keepDocument, rememberRun } from "../project/remember-run.js";
import { tuneEngine } from "../project/tune-engine.js";
import { regenerateWords } from "../project/words/regenerate-words.js";
import { readAhead } from "../read/load/files.js";
import type { Target } from "../target.js";
import type { GenerateOptions } from "./generate.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { usualTemplates } from "./options.js";
import { startProgress } from "./progress.js";
import { printDiagnostics } from "./report.js";
import { printJson, printRecalled, printSummary, summaryOf } from "./summary.js";

/** Who asks for a run, where it is not a program. */
export interface Caller {
  /** The run as the command line asks for it. */
  readonly asked?: Asked | undefined;
  /** Is told each file that the output depends on, by its absolute path, whether it exists or not. */
  readonly onFile?: (path: string) => void;
}

/** Carries out `quillgen generate` once: reads, generates, compares with the disk, writes. */
export async function runGenerate(
  spec: string | undefined,
  options: GenerateOptions,
  io: Io,
  { asked, onFile }: Caller = {},
): Promise<ExitCode> {
  const started = performance.now();
  const cwd = io.cwd();
  let diagnostics: Diagnostics = collectDiagnostics();
  const progress = await startProgress(io, options.json);
  const fail = (code: ExitCode): ExitCode => {
    progress.stop();
    if (options.json) printJson(io, { ok: false, diagnostics: diagnosticsToJson(diagnostics) });
    else printDiagnostics(io, diagnostics);
    return code;
  };

  const project = await openProject(
    {
      ...options,
      spec,
      overlays: options.overlay,
      templates: options.template ?? usualTemplates,
      asked,
    },
    cwd,
    diagnostics,
  );
  if (project === undefined) return fail(exit.unusable);
  // One that watches has to hear which files there are.
  const mayRecall = options.force === undefined && onFile === undefined;
  const mayWrite = !options.check && !options.dryRun && !options.frozen;
  let recalled: RecalledRun | undefined;
  // What the command line alone asks for was looked for before; only then may words be all that has changed.
  if (mayRecall && project.asked !== asked) recalled = recallRun(project.asked);
  else if (mayRecall && mayWrite) recalled = await regenerateWords(project);
  if (recalled !== undefined) {
    progress.stop();
    printRecalled(io, recalled, performance.now() - started, options);
    return exit.fine;
  }
  diagnostics = collectDiagnostics({ strict: project.strict });
  const { lockPath } = project;
  // While the code is loaded that makes something of it.
  const files = spec === undefined ? undefined : readAhead(resolve(cwd, spec));
  const request = await project.request(diagnostics);
  if (request === undefined) return fail(exit.unusable);
  // Loaded now only: most runs find that nothing is to be done.
  const { generate } = await import("../generate.js");
  const { planOutput } = await import("../output/plan.js");
  const { scanOutput } = await import("../output/scan.js");
  const { applyPlan } = await import("../output/write.js");
  tuneEngine();
  const generation = await generate(
    { ...request, ...(files && { files }), onStep: (step) => progress.step(step), onFile },
    diagnostics,
  );
  if (generation === undefined) return fail(exit.unusable);

  const lock = relocate(generation.lock, cwd, dirname(lockPath));
  const { lockText } = request;
  const lockInConflict = lockText !== undefined && hasMergeMarks(lockText) ? lockPath : undefined;
  const lockChanges = compareLocks(request.lock, lock);
  if (lockInConflict !== undefined) lockChanges.push("a merge left it in conflict");
  if (options.frozen && lockChanges.length > 0) {
    for (const change of lockChanges) diagnostics.report("frozen-lock", undefined, { change });
    return fail(exit.findings);
  }

  progress.step("comparing");
  const plans = generation.outputs.map(({ target, files }) => ({
    target,
    plan: planOutput(
      files,
      scanOutput(
        target.folder,
        files.map(({ path }) => path),
      ),
      { force: forced(options, target, cwd) },
      diagnostics,
    ),
  }));
  if (plans.some(({ plan }) => plan.refused)) return fail(exit.findings);
  const isUnchanged = plans.every(({ plan }) => plan.unchanged);
  if (!options.check && !options.dryRun) {
    progress.step("writing");
    // A large one is copied while the output is written.
    const kept = keepDocument(project, Object.keys(generation.lock.sources));
    const carriedOut = plans.map(({ target, plan }) => ({
      target,
      plan,
      written: applyPlan(plan, target.folder),
    }));
    if (lockChanges.length > 0) writeAtomically(lockPath, printLock(lock));
    request.formatCache?.save();
    rememberRun(project, generation, carriedOut, diagnostics);
    await kept;
  }
  progress.stop();

  const summary = summaryOf(plans, cwd, performance.now() - started, {
    names: compareNames(request.lock?.names, lock.names),
    ...(lockInConflict !== undefined && { lockInConflict }),
  });
  if (options.json) {
    printJson(io, {
      ok: !(options.check && !isUnchanged),
      diagnostics: diagnosticsToJson(diagnostics),
      summary,
    });
  } else {
    printDiagnostics(io, diagnostics, mostOfOneCode);
    if (options.check || options.dryRun) {
      for (const { plan, target } of plans) io.stdout.write(await differenceOf(plan, target, cwd));
    }
    printSummary(io, summary, options);
  }
  return options.check && !isUnchanged ? exit.findings : exit.fine;
}

/** `--force` alone means every file; a file is named relative to the working directory. */
function forced(
  { force }: GenerateOptions,
  target: Target,
  cwd: string,
): boolean | readonly string[] {
  if (force === undefined || force === true) return force ?? false;
  return force.map((file) => relative(target.folder, resolve(cwd, file)).replaceAll("\\", "/"));
}

/** Paths of the lock are relative to the lock, so that the working directory does not matter. */
function relocate(lock: Lock, cwd: string, folder: string): Lock {
  const path = (file: string) =>
    /^(https?:|-$)/.test(file) ? file : relative(folder, resolve(cwd, file)).replaceAll("\\", "/");
  return {
    ...lock,
    sources: Object.fromEntries(
      Object.entries(lock.sources).map(([file, hash]) => [path(file), hash]),
    ),
  };
}

async function differenceOf(plan: Plan, target: Target, cwd: string): Promise<string> {
  const folder = relative(cwd, target.folder).replaceAll("\\", "/");
  const { describeDifference } = await import("../output/check.js");
  const difference = await describeDifference(plan);
  return folder === ""
    ? difference
    : difference.replace(/^(---|\+\+\+) ([ab])\//gm, `$1 $2/${folder}/`);
}
