import { existsSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { OutputFile } from "../emit/file.js";
import type { Target } from "../target.js";
import { castDocument, writeBelow, type Output } from "./cast-document.js";
import { checkFormat } from "./check-format.js";
import { compareNames, unrelatedOverlay, withUnrelated } from "./check-names.js";
import { isRuntime } from "./check-taint.js";
import type { CheckName } from "./scorecard.js";

/** A document to test with. */
export interface TestDocument {
  readonly name: string;
  /** The document itself, or the absolute path of its file. */
  readonly source: object | string;
}

/** How one document fared, as far as can be told of it alone. */
export interface Tested {
  readonly name: string;
  readonly result: Output["result"];
  readonly findings: readonly (readonly [check: CheckName, finding: string])[];
  /** Modules, relative to the scratch folder, those of the runtime only of the first document. */
  readonly modules: readonly string[];
  /** Characters of TypeScript. */
  readonly size: number;
}

/**
 * Casts a document twice, and once more with an operation added, and leaves the output in a folder of its own below
 * `scratch`. Documents share the modules that are copied as they are.
 */
export async function testDocument(
  { name, source }: TestDocument,
  target: Target,
  scratch: string,
  folder: string,
): Promise<Tested> {
  const isFile = typeof source === "string";
  const spec = isFile ? relative(dirname(source), source) : `${folder}.json`;
  const cwd = isFile ? dirname(source) : scratch;
  if (!isFile) writeFileSync(join(scratch, spec), JSON.stringify(source));
  const output = await castDocument(spec, cwd, target);
  const findings: (readonly [CheckName, string])[] = [];
  const add = (check: CheckName, found: readonly string[]) =>
    findings.push(...found.map((finding) => [check, `${name}: ${finding}`] as const));
  const tested = { name, result: output.result, findings, modules: [], size: 0 };
  // A document of somebody's that cannot be used is no fault of the template.
  if (output.result !== "made") {
    if (output.result === "failed" || !isFile) add("generates", output.errors);
    return tested;
  }
  const { files, lock } = output;
  add("repeats", compareTexts(files, (await castDocument(spec, cwd, target)).files, "again"));
  const locked = (await castDocument(spec, cwd, target, { lock })).files;
  add("repeats", compareTexts(files, locked, "with its lock"));
  const overlay = join(scratch, "unrelated.overlay.json");
  const change = isFile ? { overlay } : {};
  if (isFile) writeFileSync(overlay, JSON.stringify(unrelatedOverlay));
  else writeFileSync(join(scratch, spec), JSON.stringify(withUnrelated(source)));
  const more = await castDocument(spec, cwd, target, change);
  add("names", more.result === "made" ? compareNames(files, more.files) : more.errors);
  const isFirst = !existsSync(join(scratch, runtimeFolder));
  const own = files.filter(({ path }) => !isRuntime(path) || isFirst);
  add("formatted", await checkFormat(own));
  for (const { path, text } of files) writeBelow(join(scratch, folder), path, text);
  shareRuntime(scratch, folder);
  const modules = own.filter(({ kind }) => kind === "typescript");
  return {
    ...tested,
    modules: modules.map(({ path }) => `${folder}/${path}`),
    size: modules.reduce((sum, { text }) => sum + text.length, 0),
  };
}

function compareTexts(
  before: readonly OutputFile[],
  after: readonly OutputFile[],
  how: string,
): readonly string[] {
  const texts = new Map(after.map(({ path, text }) => [path, text]));
  const changed = before.filter(({ path, text }) => texts.get(path) !== text);
  const isSame = changed.length === 0 && before.length === after.length;
  if (isSame) return [];
  return changed.length === 0
    ? [`generating it ${how} gives other files`]
    : changed.map(({ path }) => `generating it ${how} changes ${path}`);
}

const runtimeFolder = "runtime";

/** Puts a link in the place of the modules that every output has alike, so that they are compiled once. */
function shareRuntime(scratch: string, folder: string): void {
  const own = ["src/runtime", "runtime"]
    .map((path) => join(scratch, folder, path))
    .find(existsSync);
  if (own === undefined) return;
  const shared = join(scratch, runtimeFolder);
  if (existsSync(shared)) rmSync(own, { recursive: true });
  else renameSync(own, shared);
  symlinkSync(relative(dirname(own), shared), own, "dir");
}
