import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cacheFolderFor } from "../output/cache-folder.js";
import type { Plan } from "../output/plan.js";
import {
  areInputsAsStamped,
  areOutputsAsStamped,
  hashOf,
  readStamp,
  type Asked,
  type Stamp,
} from "../output/stamp.js";
import { packageFolder } from "../package-folder.js";
import type { Target } from "../target.js";

/** What a run did that could lean on the one before. */
export interface RecalledRun extends Pick<Stamp, "diagnostics" | "report"> {
  /** How many generated files there are. */
  readonly files: number;
  /** What was written all the same. */
  readonly plans: readonly { readonly target: Target; readonly plan: Plan }[];
}

/**
 * What a run is asked for. `text` says all of it but what stands in files that are read as a document's; `name` tells
 * it from other runs of the package that `folder` belongs to. Undefined where runs cannot be recalled: in a checkout,
 * where the sources may differ from the last build.
 */
export function askFor(
  text: string,
  { cwd, folder, name }: { readonly cwd: string; readonly folder: string; readonly name: string },
): Asked | undefined {
  const build = buildHash();
  if (build === undefined) return undefined;
  return { cwd, folder: cacheFolderFor(folder), name, key: hashOf(`${build}\n${text}`) };
}

/** Looks whether generator, input and output are all as the last run left them. */
export function recallRun(asked: Asked | undefined): RecalledRun | undefined {
  const stamp = asked && readStamp(asked);
  return stamp && areInputsAsStamped(stamp, asked.cwd) && areOutputsAsStamped(stamp)
    ? { ...stamp, files: Object.keys(stamp.outputs).length - 1, plans: [] }
    : undefined;
}

function buildHash(): string | undefined {
  const file = fileURLToPath(new URL("dist/build-hash", packageFolder));
  const isBuilt = import.meta.url.includes("/dist/");
  return isBuilt && existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
