import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { scorecardOf, type Check } from "../../generator/testing/scorecard.js";
import { templateNames } from "../../templates/names.js";
import { builtIn } from "../../dist/templates/index.js";
import { findDocuments } from "../corpus/find-documents.js";
import { inParallel } from "../corpus/in-parallel.js";
import type { Part } from "./part.js";

const usage = `npm run scorecards -- [DIR] [TEMPLATE]...

Tests the built-in templates, or those named, with every OpenAPI document below DIR (default: QUILLGEN_CORPUS), and
prints a scorecard of each. Exit code 1: something failed; 2: nothing to do.
`;

/** Bytes of documents that one process takes, unless one has more; and how many documents. */
const partSize = 3_000_000;
const partLength = 30;
/** Milliseconds that a part may take. */
const patience = 3_600_000;

/** `npm run scorecards`: see `usage`. Gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const named = args.filter((name) => templateNames.some((known) => known === name));
  const [folder = process.env["QUILLGEN_CORPUS"]] = args.filter((name) => !named.includes(name));
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(usage);
    return 2;
  }
  const corpus = resolve(folder);
  const { documents } = findDocuments(corpus);
  // What others need is looked at with them.
  const needed = new Set(templateNames.flatMap((name) => builtIn(name).needs ?? []));
  const templates = named.length > 0 ? named : templateNames.filter((name) => !needed.has(name));
  const parts = templates.flatMap((template) =>
    divide(corpus, documents).map((some): Part => ({ template, corpus, documents: some })),
  );
  const results = await inParallel(parts, availableParallelism(), test);
  const cards = templates.map((template) => {
    const checks = results.filter((_, index) => parts[index]!.template === template);
    return scorecardOf(template, merged(checks));
  });
  process.stdout.write(`${cards.map(String).join("\n\n")}\n`);
  return cards.every(({ passed }) => passed) ? 0 : 1;
}

function divide(corpus: string, documents: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let size = Infinity;
  for (const document of documents) {
    const own = statSync(join(corpus, document)).size;
    if (size + own > partSize || parts.at(-1)!.length >= partLength) {
      parts.push([]);
      size = 0;
    }
    size += own;
    parts.at(-1)!.push(document);
  }
  return parts;
}

async function test(part: Part): Promise<readonly Check[]> {
  const scratch = mkdtempSync(join(tmpdir(), "quillgen-scorecards-"));
  try {
    const file = join(scratch, "part.json");
    writeFileSync(file, JSON.stringify(part));
    const program = fileURLToPath(new URL("start.mjs", import.meta.url));
    const options = ["--max-old-space-size=8192", program, "--part", file];
    await promisify(execFile)(process.execPath, options, {
      maxBuffer: 1 << 26,
      timeout: patience,
    });
    return JSON.parse(readFileSync(file, "utf8")) as readonly Check[];
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr || error)
      .split("\n", 3)
      .join(" ");
    const finding = `${part.documents[0]} and ${part.documents.length - 1} more: ${reason}`;
    return [{ name: "generates", result: "failed", note: "", findings: [finding] }];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same checks of several parts as one; numbers in their notes are added up. */
function merged(parts: readonly (readonly Check[])[]): readonly Check[] {
  const names = [...new Set(parts.flatMap((checks) => checks.map(({ name }) => name)))];
  return names.map((name) => {
    const checks = parts.flatMap((each) => each.filter((check) => check.name === name));
    const findings = checks.flatMap((check) => check.findings);
    const result = checks.some((check) => check.result === "failed") ? "failed" : checks[0]!.result;
    const note =
      name === "generates" ? sumOf(checks) : checks.find(({ note }) => note !== "")?.note;
    return { name, result, note: note ?? "", findings };
  });
}

function sumOf(checks: readonly Check[]): string {
  const count = (of: RegExp) =>
    checks.reduce((sum, { note }) => sum + Number(of.exec(note)?.[1] ?? 0), 0);
  return (
    `${count(/(\d+) documents, /)} documents, ${count(/(\d+) modules/)} modules; ` +
    `${count(/(\d+) documents cannot/)} documents cannot be used`
  );
}
