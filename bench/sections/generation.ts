import type { BenchDocument } from "../documents/document.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { compareFolders, readFolder } from "../harness/folder.ts";
import type { Measurement } from "../harness/measure.ts";
import { median } from "../harness/median.ts";
import { runRounds } from "../harness/rounds.ts";
import { count, fixed, list, ratio, size, table } from "../harness/table.ts";
import { clean, describeFailure, generate, outFolder } from "../tools/generate.ts";
import type { Tool } from "../tools/tool.ts";
import { describeGoals } from "./goals.ts";

/** A first run into nothing, and a second with nothing changed. */
interface Pair {
  readonly cold: Measurement;
  readonly warm: Measurement;
  readonly files: number;
  readonly bytes: number;
  /** Files that the second run wrote. */
  readonly rewritten: number;
  /** Files that the second run gave another text. */
  readonly changed: number;
}

/** What the medians of a tool on a document come to. */
export interface Generation {
  readonly tool: Tool;
  readonly cold: number;
  readonly warm: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Generation as a whole process, cold and warm, of each document. */
export const generation: Section = {
  name: "generation",
  async run(bench) {
    const parts = [
      "## Generation",
      "Whole processes, wall and CPU in seconds, peak memory in MB; medians of the runs. Cold: no " +
        "cache and no output. Warm: the same again, nothing changed. `×` is the tool's cold wall " +
        "time as a multiple of ours. Stall: the share of the time in which something on the machine " +
        "waited for a processor.",
    ];
    for (const document of bench.documents) parts.push(await measureDocument(bench, document));
    return parts.join("\n\n");
  },
};

async function measureDocument(bench: Bench, document: BenchDocument): Promise<string> {
  const failures: string[] = [];
  const entrants = bench.tools.map((tool) => ({
    name: tool.name,
    async run() {
      bench.say(`generation: ${document.label}, ${tool.name}`);
      const pair = await runPair(tool, document, bench.options.limit);
      if ("cold" in pair) return pair;
      failures.push(`${tool.label}: ${describeFailure(pair)}`);
      return undefined;
    },
  }));
  const results = await runRounds<Pair>(entrants, bench.options.runs);
  const rows = bench.tools.map((tool) => summarise(tool, results.get(tool.name) ?? []));
  const ours = rows.find(({ tool }) => tool.name === "quillgen");
  const head = ["tool", "cold", "min", "×", "CPU", "peak MB", "warm", "warm ÷ cold"];
  return [
    `### ${document.label} (${size(document.bytes)}, ${count(document.operations)} operations)`,
    table(
      [...head, "files", "rewritten warm", "bytes", "runs", "stall"],
      rows.map((row) => [
        row.tool.label,
        fixed(row.cold),
        fixed(row.fastest),
        ratio(row.cold, ours?.cold ?? NaN),
        fixed(row.cpu),
        count(row.peak),
        fixed(row.warm),
        fixed(row.warm / row.cold),
        count(row.last?.files ?? NaN),
        row.last
          ? `${row.last.rewritten}${row.last.changed ? ` (${row.last.changed} differ)` : ""}`
          : "–",
        size(row.last?.bytes ?? NaN),
        row.runs,
        fixed(row.stall),
      ]),
    ),
    ...list([...failures, ...describeGoals(document.name, rows)]),
  ].join("\n\n");
}

/** A cold run and a warm one; the measurement of the one that failed where one did. */
async function runPair(
  tool: Tool,
  document: BenchDocument,
  limit: number,
): Promise<Pair | Measurement> {
  clean(tool, document);
  const cold = await generate(tool, document, limit);
  if (cold.exit !== 0) return cold;
  const before = readFolder(outFolder(tool, document));
  const warm = await generate(tool, document, limit);
  if (warm.exit !== 0) return warm;
  const change = compareFolders(before, readFolder(outFolder(tool, document)));
  const { files, bytes } = before;
  return { cold, warm, files, bytes, rewritten: change.written, changed: change.changed };
}

function summarise(tool: Tool, pairs: readonly Pair[]) {
  const colds = pairs.map(({ cold }) => cold);
  return {
    tool,
    cold: median(colds.map(({ wall }) => wall)),
    fastest: colds.length > 0 ? Math.min(...colds.map(({ wall }) => wall)) : NaN,
    cpu: median(colds.map(({ cpu }) => cpu)),
    peak: median(colds.map(({ peak }) => peak)),
    warm: median(pairs.map(({ warm }) => warm.wall)),
    stall: median(colds.map(({ stall }) => stall)),
    last: pairs.at(-1),
    runs: pairs.length,
  };
}
