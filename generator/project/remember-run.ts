import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { diagnosticsToJson } from "../diagnostics/diagnostics-to-json.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { renderDiagnostics } from "../diagnostics/render-diagnostics.js";
import type { Generation } from "../generate.js";
import { cacheFolderFor } from "../output/cache-folder.js";
import type { Plan } from "../output/plan.js";
import { hashOf, readValidStamp, writeStamp } from "../output/stamp.js";
import type { Stamp } from "../output/stamp.js";
import { packageFolder } from "../package-folder.js";
import type { Target } from "../target.js";
import type { Project } from "./project.js";

/** What the last run found, where this one would do the same: nothing. */
export interface RecalledRun extends Pick<Stamp, "diagnostics" | "report"> {
  /** How many generated files there are. */
  readonly files: number;
}

/** Looks whether generator, input and output are all as the last run left them. */
export function recallRun(project: Project): RecalledRun | undefined {
  const key = keyOf(project);
  if (key === undefined) return undefined;
  const { lockPath, cwd } = project;
  const stamp = readValidStamp(cacheFolderFor(dirname(lockPath)), lockPath, key, cwd);
  return stamp && { ...stamp, files: Object.keys(stamp.outputs).length - 1 };
}

/** Leaves what `recallRun` looks for. */
export function rememberRun(
  project: Project,
  generation: Generation,
  plans: readonly { readonly target: Target; readonly plan: Plan }[],
  diagnostics: Diagnostics,
): void {
  const key = keyOf(project);
  if (key === undefined) return;
  const { lockPath } = project;
  const paths = plans.flatMap(({ target, plan }) =>
    plan.actions
      .filter(({ kind }) => kind !== "delete")
      .map(({ path }) => join(target.folder, path)),
  );
  const outputs = [...paths, lockPath].map((path) => [path, hashOf(readFileSync(path))] as const);
  writeStamp(cacheFolderFor(dirname(lockPath)), lockPath, {
    key,
    inputs: generation.lock.sources,
    outputs: Object.fromEntries(outputs),
    diagnostics: diagnosticsToJson(diagnostics),
    report: diagnostics.all.length === 0 ? "" : `${renderDiagnostics(diagnostics)}\n`,
  });
}

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
