import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../emit/file.js";
import { unsafeBecause } from "../output/safe-path.js";
import type { Target } from "../target.js";
import { castDocument, entriesFile } from "./cast-document.js";
import type { Check } from "./scorecard.js";
import { countMarks, escapesOfModule, escapesOfPage } from "./taint/find-escapes.js";
import { hostileDocument } from "./taint/hostile-document.js";
import { payloads } from "./taint/payloads.js";

/** Positions whose text decides what the rest means: a wrong one hides others. */
export const structural: ReadonlySet<string> = new Set([
  "type",
  "discriminator target",
  "parameter place",
  "parameter style",
  "scheme type",
  "apiKey place",
  "status",
  "method",
]);

/** `appended`: everything keeps its meaning. `alone`: the payload is all there is, wherever text may stand. */
export const modes = ["appended", "alone"] as const;

/** The places of a document where text of its author stands. */
export const positions: readonly string[] = positionsOf();

/** A document with one payload everywhere; each place has a mark of its own. */
export function tainted(text: (mark: string) => string, mode: (typeof modes)[number]) {
  const values = positions.map((_, index) => text(`pwned${index}`));
  const document = hostileDocument((position, usual) => {
    const value = values[positions.indexOf(position)]!;
    if (mode === "alone") return value;
    return structural.has(position) ? usual : usual + value;
  });
  return { document, values };
}

/** Looks whether text of a hostile document becomes anything but text in what comes out. */
export async function checkTaint(target: Target, scratch: string): Promise<Check> {
  const findings: string[] = [];
  const reached = new Set<string>();
  const file = join(scratch, "hostile.json");
  for (const { name, text } of payloads) {
    for (const mode of modes) {
      writeFileSync(file, JSON.stringify(tainted(text, mode).document));
      const { files, errors } = await castDocument("hostile.json", scratch, target);
      const found = [...errors];
      for (const made of files) {
        for (const [, index] of made.text.matchAll(/pwned(\d+)/gi)) reached.add(index!);
        found.push(...(await escapesOf(made)));
      }
      findings.push(...found.map((finding) => `${name}, ${mode}: ${finding}`));
    }
  }
  rmSync(file);
  return {
    name: "taint",
    result: findings.length === 0 ? "passed" : "failed",
    note:
      `${positions.length} places × ${payloads.length} payloads × ${modes.length} ways; ` +
      `text of ${reached.size} places comes out`,
    findings,
  };
}

/** Plain text has no escapes that could be known: there, anything may stand. */
async function escapesOf({ path, kind, text }: OutputFile): Promise<readonly string[]> {
  const unsafe = unsafeBecause(path);
  const found = unsafe === undefined ? [] : [`${path}: ${unsafe}`];
  if (isRuntime(path)) {
    return countMarks(text) === 0 ? found : [...found, `${path}: text of the document`];
  }
  switch (kind) {
    case "typescript":
      return [...found, ...escapesOfModule(path, text, { strict: false }).found];
    case "markdown":
      return [...found, ...(await escapesOfPage(path, text, { strict: false }))];
    case "json":
      return [...found, ...escapesOfJson(path, text)];
    default:
      return found;
  }
}

/** Values of JSON are text wherever they come from; subpaths and modules of a package are more than that. */
function escapesOfJson(path: string, text: string): readonly string[] {
  const value = JSON.parse(text) as object;
  if (!entriesFile.test(path)) return [];
  return Object.entries(value)
    .filter((entry) => entry.some((part) => !/^\.(?:\/[\p{L}\p{N}\p{M}_.$/-]+)?$/u.test(part)))
    .map(([subpath]) => `${path}: an unsafe subpath ${JSON.stringify(subpath)}`);
}

/** Whether a file is one of the modules that are copied as they are. */
export function isRuntime(path: string): boolean {
  return path.startsWith("runtime/");
}

function positionsOf(): readonly string[] {
  const found = new Set<string>();
  hostileDocument((position, usual) => {
    found.add(position);
    return usual;
  });
  return [...found];
}
