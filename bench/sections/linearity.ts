import type { Section } from "../harness/bench.ts";
import type { Measurement } from "../harness/measure.ts";
import { goal } from "../harness/goal.ts";
import { median } from "../harness/median.ts";
import { runRounds } from "../harness/rounds.ts";
import { count, fixed, list, table } from "../harness/table.ts";
import { writeSynthetic } from "../documents/synthetic.ts";
import { clean, describeFailure, generate } from "../tools/generate.ts";

const sizes = [100, 1_000, 10_000] as const;

/** How time and memory grow with the number of operations, on synthetic documents. */
export const linearity: Section = {
  name: "linearity",
  async run(bench) {
    const documents = sizes.map(writeSynthetic);
    const notes: string[] = [];
    const given = new Set<string>();
    const results: ReadonlyMap<string, readonly Measurement[]>[] = [];
    for (const document of documents) {
      const entrants = bench.tools
        .filter(({ name }) => !given.has(name))
        .map((tool) => ({
          name: tool.name,
          async run() {
            bench.say(`linearity: ${document.label}, ${tool.name}`);
            clean(tool, document);
            const result = await generate(tool, document, bench.options.limit);
            if (result.exit === 0) return result;
            given.add(tool.name);
            notes.push(`${tool.label}, ${document.label}: ${describeFailure(result)}`);
            return undefined;
          },
        }));
      results.push(await runRounds<Measurement>(entrants, bench.options.runs));
    }
    const rows = bench.tools.map((tool) => {
      const runs = results.map((result) => result.get(tool.name) ?? []);
      const walls = runs.map((run) => median(run.map(({ wall }) => wall)));
      const peaks = runs.map((run) => median(run.map(({ peak }) => peak)));
      const [small = NaN, middle = NaN, large = NaN] = walls;
      const exponent = Math.log10(large / middle);
      if (tool.name === "quillgen") {
        const growth = Math.log10((peaks[2] ?? NaN) / (peaks[1] ?? NaN));
        notes.push(...goal("exponent of our time", exponent, 1.1));
        notes.push(...goal("exponent of our memory", growth, 1.1));
      }
      return [
        tool.label,
        ...walls.map((wall) => fixed(wall)),
        fixed(((middle - small) / 900) * 1000),
        fixed(((large - middle) / 9000) * 1000),
        fixed(exponent),
        ...peaks.map(count),
        fixed((((peaks[2] ?? NaN) - (peaks[1] ?? NaN)) / 9000) * 1000, 1),
      ];
    });
    const labels = sizes.map((operations) => operations.toLocaleString("en-US"));
    const head = [
      "tool",
      ...labels.map((label) => `${label}: s`),
      "ms an operation, 100 to 1,000",
      "1,000 to 10,000",
      "exponent",
      ...labels.map((label) => `${label}: MB`),
      "kB an operation",
    ];
    return [
      "## Growth",
      "Synthetic documents, cold, whole processes. Exponent: of the wall time between 1,000 and " +
        "10,000 operations; 1 is linear.",
      table(head, rows),
      ...list(notes),
    ].join("\n\n");
  },
};
