import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Config } from "../config.js";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { GenerateRequest } from "../generate.js";
import type { Matcher } from "../model/select.js";
import { cacheFolderFor } from "../output/cache-folder.js";
import { openFormatCache } from "../output/format-cache.js";
import type { Asked } from "../output/stamp.js";
import type { Target } from "../target.js";
import { configPath, loadConfig } from "./load-config.js";
import { openLock } from "./open-lock.js";
import { askFor } from "./recall-run.js";
import type { Project, ProjectRequest } from "./project.js";

/** What the command line says of a run. */
export interface ProjectOptions {
  readonly spec?: string | undefined;
  readonly config?: string | undefined;
  readonly out?: string | undefined;
  /** Names of built-in templates. */
  readonly templates: readonly string[];
  readonly overlays?: readonly string[] | undefined;
  readonly include?: readonly Matcher[] | undefined;
  readonly exclude?: readonly Matcher[] | undefined;
  readonly context?: readonly string[] | undefined;
  readonly strict?: boolean | undefined;
  readonly allowOutside?: boolean | undefined;
  readonly allowRemote?: boolean | undefined;
  readonly acceptRenames?: boolean | undefined;
  /** Of a run that no configuration takes part in. */
  readonly asked?: Asked | undefined;
}

export const lockName = "quillgen.lock";

/**
 * Finds out what to generate: the packages of the configuration, or, where a document is given, plain
 * sources in one folder. Undefined where that cannot be told; `diagnostics` tells why.
 */
export async function openProject(
  options: ProjectOptions,
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Project | undefined> {
  return options.spec === undefined || options.config !== undefined
    ? configured(options, cwd, diagnostics)
    : plain({ ...options, spec: options.spec }, cwd, diagnostics);
}

async function configured(
  options: ProjectOptions,
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Project | undefined> {
  const path = configPath(options.config, cwd);
  const config = await loadConfig(path, shown(path, cwd), diagnostics);
  if (config === undefined) return undefined;
  const folder = dirname(path);
  const own = (file: string) => (/^https?:/.test(file) ? file : shown(resolve(folder, file), cwd));
  const lockPath = join(folder, lockName);
  const asked = {
    ...settings(config, options),
    spec: options.spec ?? own(config.spec),
    overlays: [...(config.overlays ?? []).map(own), ...(options.overlays ?? [])],
    cwd,
  };
  const license = join(folder, "LICENSE");
  const licenseText = existsSync(license) ? readFileSync(license, "utf8") : undefined;
  const targets = config.packages.map((item): Target => ({
    folder: resolve(folder, item.out),
    templates: item.templates,
    package: {
      ...item,
      directory: item.out.replaceAll("\\", "/"),
      ...(item.license !== undefined && licenseText !== undefined && { licenseText }),
    },
  }));
  const packages = config.packages.map((item) => ({
    ...item,
    licenseText,
    templates: item.templates.map(({ identity }) => identity),
  }));
  const isKnown = packages.every(({ templates }) => !templates.includes(undefined));
  return {
    lockPath,
    cwd,
    strict: asked.strict,
    asked: isKnown
      ? askFor(JSON.stringify([asked, packages]), { cwd, folder, name: lockPath })
      : undefined,
    async request(found) {
      const known = await remembered(lockPath, cwd, found);
      return known && { ...asked, targets, ...known };
    },
  };
}

function plain(
  options: ProjectOptions & { readonly spec: string },
  cwd: string,
  diagnostics: Diagnostics,
): Project | undefined {
  if (options.out === undefined) {
    diagnostics.report("no-output", undefined, { spec: options.spec });
    return undefined;
  }
  const folder = resolve(cwd, options.out);
  const lockPath = join(folder, lockName);
  const asked = {
    ...settings(undefined, options),
    spec: options.spec,
    overlays: options.overlays ?? [],
    cwd,
  };
  return {
    lockPath,
    cwd,
    strict: asked.strict,
    asked: options.asked,
    async request(found) {
      const { builtIn } = await import("../../templates/index.js");
      const targets = [{ folder, templates: options.templates.map(builtIn) }];
      const known = await remembered(lockPath, cwd, found);
      return known && { ...asked, targets, ...known };
    },
  };
}

function settings(config: Config | undefined, options: ProjectOptions) {
  return {
    strict: options.strict ?? config?.strict ?? false,
    curated: config?.strict ?? false,
    allowOutside: options.allowOutside ?? config?.allowOutside ?? false,
    allowRemote: options.allowRemote ?? config?.allowRemote ?? false,
    context: options.context ?? config?.context ?? [],
    acceptRenames: options.acceptRenames ?? false,
    ...selection(config, options),
  };
}

/** What the command line says of it takes the place of what the configuration says. */
function selection(
  config: Config | undefined,
  { include, exclude }: ProjectOptions,
): Pick<GenerateRequest, "select"> {
  if (include === undefined && exclude === undefined) {
    return config?.select === undefined ? {} : { select: config.select };
  }
  return { select: { ...(include && { include }), ...(exclude && { exclude }) } };
}

/** What earlier runs left: names, and texts that were formatted. */
async function remembered(
  lockPath: string,
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Pick<ProjectRequest, "lock" | "lockText" | "formatCache"> | undefined> {
  const { formatVersion } = await import("../output/format.js");
  const opened = openLock(lockPath, shown(lockPath, cwd), diagnostics);
  if (diagnostics.hasErrors) return undefined;
  const formatCache = openFormatCache(cacheFolderFor(dirname(lockPath)), formatVersion);
  return { formatCache, ...(opened && { lock: opened.lock, lockText: opened.text }) };
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll("\\", "/") || ".";
}
