import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtIn } from "../../templates/index.js";
import { templateNames } from "../../templates/names.js";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { jsonFile, textFile, type OutputFile } from "../emit/file.js";
import { markdownText } from "../emit/markdown-tag.js";
import { castApi, readApi } from "../generate.js";
import { openFormatCache, type FormatCache } from "../output/format-cache.js";
import type { Lock } from "../output/lock.js";
import type { Target } from "../target.js";
import type { Template } from "../template/define.js";

/** What came of one document. */
export interface Output {
  /** `refused`: the document cannot be used, which is no fault of a template. */
  readonly result: "made" | "refused" | "failed";
  readonly files: readonly OutputFile[];
  readonly lock: Lock | undefined;
  /** Errors, as they are told. */
  readonly errors: readonly string[];
}

/** Texts that were formatted in this process: most are alike in run after run. */
export const formatCache: FormatCache = openFormatCache(undefined, "");

/**
 * The templates that one needs, theirs before them, and the template itself: those that are given, else
 * built-in ones. What is neither is left to the generator to miss.
 */
export function withNeeds(
  template: Template<any>,
  given: readonly Template<any>[],
): readonly Template[] {
  const found = new Map<string, Template>();
  const add = (one: Template): void => {
    if (found.has(one.name)) return;
    for (const name of one.needs ?? []) {
      const other =
        given.find((each) => each.name === name) ??
        (templateNames.some((known) => known === name) ? builtIn(name) : undefined);
      if (other !== undefined) add(other);
    }
    found.set(one.name, one);
  };
  for (const one of given) add(one);
  add(template);
  return [...found.values()];
}

/** The name of the package that pages of templates tell of. */
const packageName = "tested";

/**
 * Plain sources. What a template says only of packages comes out as files: its part of the README, and its
 * public modules as JSON.
 */
export function targetOf(templates: readonly Template[]): Target {
  return { folder: "/nowhere", templates: templates.map(withPages) };
}

/** The file that holds the public modules of a template. */
export const entriesFile: RegExp = /^entries\.[^/]*\.json$/;

function withPages(template: Template): Template {
  return {
    ...template,
    async *files(api, context) {
      yield* (await template.files?.(api, context)) ?? [];
      const entries = template.entries?.(api) ?? {};
      yield jsonFile({ path: `entries.${template.name}.json`, value: entries });
      const page = template.readme?.(api, {
        ...context,
        packageName,
        packageOf: () => packageName,
      });
      if (page === undefined) return;
      const text = markdownText(page);
      yield textFile({ path: `README.${template.name}.md`, kind: "markdown", text });
    },
  };
}

/** Casts a document that stands in a file. An overlay may stand anywhere. */
export async function castDocument(
  spec: string,
  cwd: string,
  target: Target,
  { lock, overlay }: { readonly lock?: Lock | undefined; readonly overlay?: string } = {},
): Promise<Output> {
  const diagnostics = collectDiagnostics();
  const request = {
    spec,
    cwd,
    targets: [target],
    formatCache,
    ...(lock && { lock }),
    ...(overlay !== undefined && { overlays: [overlay], allowOutside: true }),
  };
  const nothing = { files: [], lock: undefined };
  const errors = () => diagnostics.all.filter(({ severity }) => severity === "error").map(textOf);
  const read = await readApi(request, diagnostics);
  if (read === undefined) return { ...nothing, result: "refused", errors: errors() };
  const generation = await castApi(read, request, diagnostics);
  if (generation === undefined) return { ...nothing, result: "failed", errors: errors() };
  return { result: "made", files: generation.outputs[0]!.files, lock: generation.lock, errors: [] };
}

/** Writes a file below a folder. */
export function writeBelow(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function textOf({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}
