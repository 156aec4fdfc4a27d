import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Declaration } from "../emit/declare.js";
import type { OutputFile } from "../emit/file.js";
import { markdownText } from "../emit/markdown-tag.js";
import type { Api } from "../model/api.js";
import { readRuntime, type RuntimeModule } from "../surface/read-runtime.js";
import type { Template, TemplateContext } from "../template/define.js";
import { reportFailure, type Step } from "./attempt.js";
import { findCulprit } from "./find-culprit.js";

/** What a template exposes. Nothing where it fails, which is reported; so with the other steps. */
export function entriesOf(
  template: Template,
  api: Api,
  diagnostics: Diagnostics,
): Readonly<Record<string, string>> {
  const run = (part: Api) => template.entries?.(part) ?? {};
  return attempt(template, "entries", run, api, diagnostics) ?? {};
}

/** What a template declares. */
export function declarationsOf(
  template: Template,
  api: Api,
  diagnostics: Diagnostics,
): readonly Declaration[] {
  const run = (part: Api) =>
    [...(template.declarations?.(part, template.parts ?? {}) ?? [])].map(declarationOf);
  return attempt(template, "declarations", run, api, diagnostics) ?? [];
}

/** What a template says in the README. */
export function readmeOf(
  template: Template,
  api: Api,
  context: TemplateContext,
  diagnostics: Diagnostics,
): readonly string[] {
  const run = (part: Api) => {
    const page = template.readme?.(part, context);
    return page === undefined ? [] : [markdownText(page)];
  };
  return attempt(template, "readme", run, api, diagnostics) ?? [];
}

/** The other files of a template. */
export async function filesOf(
  template: Template,
  api: Api,
  context: TemplateContext,
  diagnostics: Diagnostics,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  try {
    for await (const file of (await template.files?.(api, context)) ?? []) files.push(fileOf(file));
  } catch (error) {
    reportFailure(template, "files", error, diagnostics);
  }
  return files;
}

/** The hand-written modules of a template. */
export async function runtimeOf(
  template: Template,
  diagnostics: Diagnostics,
): Promise<readonly RuntimeModule[]> {
  try {
    return await readRuntime(template);
  } catch (error) {
    reportFailure(template, "runtime", error, diagnostics);
    return [];
  }
}

function attempt<Result>(
  template: Template,
  step: Step,
  run: (api: Api) => Result,
  api: Api,
  diagnostics: Diagnostics,
): Result | undefined {
  try {
    return run(api);
  } catch (error) {
    reportFailure(template, step, error, diagnostics, findCulprit(api, run, error));
    return undefined;
  }
}

const kinds = new Set(["code", "reexport", "scaffold"]);

/** Templates may be written without types: then this is where a wrong thing is told from a right one. */
function declarationOf(made: Declaration): Declaration {
  if (
    typeof made === "object" &&
    made !== null &&
    kinds.has(made.kind) &&
    typeof made.from === "string"
  ) {
    return made;
  }
  throw new TypeError(`It yields ${nameOf(made)}, not a declaration: use declare(symbol)\`…\``);
}

function fileOf(made: OutputFile): OutputFile {
  if (
    typeof made === "object" &&
    made !== null &&
    typeof made.path === "string" &&
    typeof made.text === "string"
  ) {
    return made;
  }
  throw new TypeError(
    `It yields ${nameOf(made)}, not a file: use markdownFile, jsonFile or textFile`,
  );
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
