import { readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
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

/** A run after the description of one operation was changed, of each document. */
export const change: Section = {
  name: "change",
  async run(bench) {
    const parts = [
      "## One description changed",
      "The description (or summary) of one operation changed between two runs. Wall time of whole " +
        "processes in seconds; medians of the runs. Our spec is here what `quillgen bundle` prints " +
        "of it. Of the files of ours that differ, one is `quillgen.lock`, which has the document's hash.",
    ];
    for (const document of bench.documents) parts.push(await measureChange(bench, document));
    return parts.join("\n\n");
  },
};

/** Whom we are compared with here: no peer does less in a second run, as the warm runs show. */
const compared: ReadonlySet<string> = new Set(["quillgen", "hey-api"]);

async function measureChange(bench: Bench, document: BenchDocument): Promise<string> {
  const notes: string[] = [];
  const tools = bench.tools.filter(({ name }) => compared.has(name));
  const entrants = tools.map((tool) => ({
    name: tool.name,
    async run() {
      bench.say(`change: ${document.label}, ${tool.name}`);
      const result = await runChange(bench, tool, document);
      if ("first" in result) return result;
      notes.push(`${tool.label}: ${describeFailure(result)}`);
      return undefined;
    },
  }));
  const results = await runRounds<Change>(entrants, bench.options.runs);
  const rows = tools.map((tool) => {
    const changes = results.get(tool.name) ?? [];
    const first = median(changes.map((pair) => pair.first.wall));
    const second = median(changes.map((pair) => pair.second.wall));
    const last = changes.at(-1);
    const counts = last ? [last.changed, last.written] : ["–", "–"];
    if (tool.name === "quillgen" && document.name === "github") {
      notes.push(...goal("second over first", second / first, 0.5));
      notes.push(
        ...goal(
          "files written beyond those that differ",
          (last?.written ?? NaN) - (last?.changed ?? NaN),
          0,
        ),
      );
    }
    return [tool.label, fixed(first), fixed(second), fixed(second / first), ...counts];
  });
  const head = ["tool", "first", "second", "second ÷ first", "files that differ", "files written"];
  return [`### ${document.label}`, table(head, rows), ...list(notes)].join("\n\n");
}

async function runChange(
  bench: Bench,
  tool: Tool,
  whole: BenchDocument,
): Promise<Change | Measurement> {
  mkdirSync(join(scratch, "documents"), { recursive: true });
  const file = join(scratch, "documents", `changed${extname(whole.file)}`);
  const { label, bytes, operations, calls } = whole;
  const document = { name: "changed", label, file, bytes, operations, calls };
  const text = readFileSync(whole.file, "utf8");
  writeFileSync(file, text);
  clean(tool, document);
  const first = await generate(tool, document, bench.options.limit);
  if (first.exit !== 0) return first;
  const before = readFolder(outFolder(tool, document));
  writeFileSync(file, changeDescription(text));
  const second = await generate(tool, document, bench.options.limit);
  if (second.exit !== 0) return second;
  return { first, second, ...compareFolders(before, readFolder(outFolder(tool, document))) };
}

/** Adds words to the description of one operation (GitHub's `issues/get`), and leaves every other byte. */
function changeDescription(text: string): string {
  const at = text.startsWith("{") ? findInJson(text) : findInYaml(text);
  return `${text.slice(0, at)}A word that was added. ${text.slice(at)}`;
}

function findInJson(text: string): number {
  const github = text.indexOf('"issues/get"');
  if (github >= 0) return text.lastIndexOf('"description": "', github) + '"description": "'.length;
  const operation = text.indexOf('"operationId"');
  const found = /"(?:description|summary)": "/u.exec(text.slice(operation));
  if (operation < 0 || !found) throw new Error("The document describes no operation.");
  return operation + found.index + found[0].length;
}

function findInYaml(text: string): number {
  const found = /^ {6}(?:description|summary): (?=[A-Za-z])/mu.exec(text);
  if (!found) throw new Error("The document describes no operation.");
  return found.index + found[0].length;
}
