import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchDocument } from "../documents/document.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { compareFolders, readFolder, type FolderChange } from "../harness/folder.ts";
import { goal } from "../harness/goal.ts";
import type { Measurement } from "../harness/measure.ts";
import { median } from "../harness/median.ts";
import { runRounds } from "../harness/rounds.ts";
import { scratch } from "../harness/scratch.ts";
import { fixed, list, table } from "../harness/table.ts";
import { clean, describeFailure, generate, outFolder } from "../tools/generate.ts";
import type { Tool } from "../tools/tool.ts";

interface Change extends FolderChange {
  readonly first: Measurement;
  readonly second: Measurement;
}

/** A run after the description of one operation of GitHub's document was changed. */
export const change: Section = {
  name: "change",
  async run(bench) {
    const head = "## One description changed";
    const github = bench.documents.find(({ name }) => name === "github");
    if (!github) return `${head}\n\nNot measured: GitHub's document is not there.`;
    const failures: string[] = [];
    const goals: string[] = [];
    const entrants = bench.tools.map((tool) => ({
      name: tool.name,
      async run() {
        bench.say(`change: ${tool.name}`);
        const result = await runChange(bench, tool, github);
        if ("first" in result) return result;
        failures.push(`${tool.label}: ${describeFailure(result)}`);
        return undefined;
      },
    }));
    const results = await runRounds<Change>(entrants, bench.options.runs);
    const rows = bench.tools.map((tool) => {
      const changes = results.get(tool.name) ?? [];
      const first = median(changes.map((pair) => pair.first.wall));
      const second = median(changes.map((pair) => pair.second.wall));
      const last = changes.at(-1);
      const counts = last ? [last.changed, last.written] : ["–", "–"];
      if (tool.name === "quillgen") {
        goals.push(...goal("second over first", second / first, 0.5));
      }
      return [tool.label, fixed(first), fixed(second), fixed(second / first), ...counts];
    });
    return [
      head,
      "GitHub's document, with the description of one operation changed between two runs. Wall " +
        "time of whole processes in seconds.",
      table(
        ["tool", "first", "second", "second ÷ first", "files that differ", "files written"],
        rows,
      ),
      ...list([...failures, ...goals]),
    ].join("\n\n");
  },
};

async function runChange(
  bench: Bench,
  tool: Tool,
  github: BenchDocument,
): Promise<Change | Measurement> {
  mkdirSync(join(scratch, "documents"), { recursive: true });
  const document = { ...github, name: "changed", file: join(scratch, "documents", "changed.json") };
  const text = readFileSync(github.file, "utf8");
  writeFileSync(document.file, text);
  clean(tool, document);
  const first = await generate(tool, document, bench.options.limit);
  if (first.exit !== 0) return first;
  const before = readFolder(outFolder(tool, document));
  writeFileSync(document.file, changeDescription(text));
  const second = await generate(tool, document, bench.options.limit);
  if (second.exit !== 0) return second;
  return { first, second, ...compareFolders(before, readFolder(outFolder(tool, document))) };
}

/** Adds a sentence to the description of the operation `issues/get`, and leaves every other byte. */
function changeDescription(text: string): string {
  const operation = text.indexOf('"issues/get"');
  const start = text.lastIndexOf('"description": "', operation);
  if (operation < 0 || start < 0) throw new Error("GitHub's document has no issues/get.");
  const at = start + '"description": "'.length;
  return `${text.slice(0, at)}A sentence that was added. ${text.slice(at)}`;
}
