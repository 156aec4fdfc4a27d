import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { BuildOptions } from "../model/build.js";
import { configPath, loadConfig } from "../project/load-config.js";
import { openLock } from "../project/open-lock.js";
import { lockName } from "../project/open-project.js";

/** What is published of a document: the packages that are made of it, and how their names come about. */
export interface Published {
  readonly packages: readonly string[];
  readonly build: BuildOptions;
}

/**
 * The packages of a configuration. One that nobody named counts only where it is about one of `specs`. Undefined where
 * the one that was named cannot be used; `diagnostics` tells why.
 */
export async function findPublished(
  given: string | undefined,
  specs: readonly string[],
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Published | undefined> {
  const path = configPath(given, cwd);
  const nothing: Published = { packages: [], build: {} };
  if (given === undefined && !existsSync(path)) return nothing;
  const config = await loadConfig(path, given ?? path, diagnostics);
  if (config === undefined) return undefined;
  const folder = dirname(path);
  const own = resolve(folder, config.spec);
  const isAbout = specs.some((spec) => spec === config.spec || resolve(cwd, spec) === own);
  if (given === undefined && !isAbout) return nothing;
  const lock = openLock(join(folder, lockName), lockName, diagnostics)?.lock;
  if (diagnostics.hasErrors) return undefined;
  return {
    packages: config.packages.map(({ name }) => name),
    build: {
      context: config.context ?? [],
      ...(config.select && { select: config.select }),
      ...(lock && { names: lock.names }),
    },
  };
}
