import { dirname, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { builtIn, templateNames } from "../../templates/index.js";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { generate } from "../generate.js";
import { describeDifference } from "../output/check.js";
import { compareLocks, printLock, type Lock } from "../output/lock.js";
import { planOutput, type Plan } from "../output/plan.js";
import { scanOutput } from "../output/scan.js";
import { applyPlan } from "../output/write.js";
import { writeAtomically } from "../output/write-atomically.js";
import { openProject } from "../project/open-project.js";
import type { Target } from "../target.js";
import { exit, type ExitCode, type Io } from "./io.js";
import { reading, several, type ReadingOptions } from "./options.js";
import { startProgress } from "./progress.js";
import { printDiagnostics, printJson, printSummary, summaryOf } from "./report.js";

interface GenerateOptions extends ReadingOptions {
  readonly config?: string;
  readonly out?: string;
  readonly template?: readonly string[];
  readonly check?: boolean;
  readonly frozen?: boolean;
  readonly dryRun?: boolean;
  readonly force?: true | readonly string[];
}

/** `quillgen generate`: from a document to packages, or to plain sources. */
export function generateCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("generate")
    .description("Generate packages from quillgen.config.ts, or plain sources from SPEC")
    .argument("[spec]", "an OpenAPI document: a file, a URL, or - for standard input")
    .option("--config <file>", "the configuration (default: quillgen.config.ts)")
    .option("--out <dir>", "write plain sources into DIR")
    .addOption(
      new Option("--template <name>", "a built-in template; may be repeated (default: types, client)")
        .choices(templateNames)
        .argParser(several),
    )
    .addOption(reading.overlay())
    .addOption(reading.strict())
    .option("--check", "write nothing; exit 1 with a diff where the disk differs")
    .option("--frozen", "fail where quillgen.lock would change")
    .option("--dry-run", "write nothing; tell what would change")
    .addOption(
      new Option("--force [file]", "overwrite files that were edited by hand, or only FILE").argParser(
        (file: string, files: unknown) => [...(Array.isArray(files) ? files : []), file],
      ),
    )
    .addOption(reading.allowOutside())
    .addOption(reading.allowRemote())
    .addOption(reading.json())
    .addHelpText(
      "after",
      "\nExamples:\n  quillgen generate\n  quillgen generate petstore.yaml --out src/api --template types",
    )
    .action(async (spec: string | undefined, options: GenerateOptions) => {
      finish(await runGenerate(spec, options, io));
    });
}

async function runGenerate(spec: string | undefined, options: GenerateOptions, io: Io): Promise<ExitCode> {
  const started = performance.now();
  const cwd = io.cwd();
  let diagnostics = collectDiagnostics();
  const progress = startProgress(io, options.json);
  const fail = (code: ExitCode): ExitCode => {
    progress.stop();
    if (options.json) printJson(io, { ok: false, diagnostics });
    else printDiagnostics(io, diagnostics);
    return code;
  };

  const project = await openProject(
    {
      ...options,
      spec,
      overlays: options.overlay,
      templates: (options.template ?? ["types", "client"]).map(builtIn),
    },
    cwd,
    diagnostics,
  );
  if (project === undefined) return fail(exit.unusable);
  const { request, lockPath } = project;
  diagnostics = collectDiagnostics({ strict: request.strict ?? false });
  const generation = await generate({ ...request, onStep: (step) => progress.step(step) }, diagnostics);
  if (generation === undefined) return fail(exit.unusable);

  const lock = relocate(generation.lock, cwd, dirname(lockPath));
  const lockChanges = compareLocks(request.lock, lock);
  if (options.frozen && lockChanges.length > 0) {
    for (const change of lockChanges) diagnostics.report("frozen-lock", undefined, { change });
    return fail(exit.findings);
  }

  progress.step("comparing");
  const plans = generation.outputs.map(({ target, files }) => ({
    target,
    plan: planOutput(
      files,
      scanOutput(target.folder, files.map(({ path }) => path)),
      { force: forced(options, target, cwd) },
      diagnostics,
    ),
  }));
  if (plans.some(({ plan }) => plan.refused)) return fail(exit.findings);
  const isUnchanged = plans.every(({ plan }) => plan.unchanged);
  if (!options.check && !options.dryRun) {
    progress.step("writing");
    for (const { target, plan } of plans) applyPlan(plan, target.folder);
    if (lockChanges.length > 0) writeAtomically(lockPath, printLock(lock));
    request.formatCache?.save();
  }
  progress.stop();

  const summary = summaryOf(plans, cwd, performance.now() - started);
  if (options.json) {
    printJson(io, { ok: !(options.check && !isUnchanged), diagnostics, summary });
  } else {
    printDiagnostics(io, diagnostics);
    if (options.check || options.dryRun) {
      for (const { plan, target } of plans) io.stdout.write(await differenceOf(plan, target, cwd));
    }
    printSummary(io, summary, options);
  }
  return options.check && !isUnchanged ? exit.findings : exit.fine;
}

/** `--force` alone means every file; a file is named relative to the working directory. */
function forced({ force }: GenerateOptions, target: Target, cwd: string): boolean | readonly string[] {
  if (force === undefined || force === true) return force ?? false;
  return force.map((file) => relative(target.folder, resolve(cwd, file)).replaceAll("\\", "/"));
}

/** Paths of the lock are relative to the lock, so that the working directory does not matter. */
function relocate(lock: Lock, cwd: string, folder: string): Lock {
  const path = (file: string) =>
    /^(https?:|-$)/.test(file) ? file : relative(folder, resolve(cwd, file)).replaceAll("\\", "/");
  return {
    ...lock,
    sources: Object.fromEntries(Object.entries(lock.sources).map(([file, hash]) => [path(file), hash])),
  };
}

async function differenceOf(plan: Plan, target: Target, cwd: string): Promise<string> {
  const folder = relative(cwd, target.folder).replaceAll("\\", "/");
  const difference = await describeDifference(plan);
  return folder === "" ? difference : difference.replace(/^(---|\+\+\+) ([ab])\//gm, `$1 $2/${folder}/`);
}

