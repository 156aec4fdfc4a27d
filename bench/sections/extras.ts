import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Section } from "../harness/bench.ts";
import { compareFolders, readFolder } from "../harness/folder.ts";
import { measure, type Command } from "../harness/measure.ts";
import { median } from "../harness/median.ts";
import { repository, scratch } from "../harness/scratch.ts";
import { count, fixed, size, table } from "../harness/table.ts";
import { describeFailure } from "../tools/generate.ts";
import { quillgenProgram } from "../tools/quillgen.ts";

const folder = join(scratch, "extras");

/** Our packages with all that belongs to them, from `quillgen.config.ts`, in a copy of the spec. */
export const extras: Section = {
  name: "extras",
  async run({ options, say }) {
    const head =
      "## Our packages with all extras\n\n`quillgen generate` from the configuration: types, " +
      "client, openapi-typescript's subpath, react-query, manifests, READMEs, `api.md`. No peer " +
      "writes the like.";
    const pairs = [];
    for (let round = 0; round < options.runs; round += 1) {
      say("extras");
      copyInput();
      const cold = await measure(command, options.limit);
      if (cold.exit !== 0) return `${head}\n\n- ${describeFailure(cold)}`;
      const before = readFolder(join(folder, "generated"));
      const warm = await measure(command, options.limit);
      if (warm.exit !== 0) return `${head}\n\n- ${describeFailure(warm)}`;
      const { written } = compareFolders(before, readFolder(join(folder, "generated")));
      pairs.push({ cold, warm, written, before });
    }
    const last = pairs.at(-1);
    const figures = [
      fixed(median(pairs.map(({ cold }) => cold.wall))),
      fixed(median(pairs.map(({ cold }) => cold.cpu))),
      count(median(pairs.map(({ cold }) => cold.peak))),
      fixed(median(pairs.map(({ warm }) => warm.wall))),
      count(last?.before.files ?? NaN),
      count(last?.written ?? NaN),
      size(last?.before.bytes ?? NaN),
    ];
    const columns = [
      "",
      "cold s",
      "CPU s",
      "peak MB",
      "warm s",
      "files",
      "rewritten warm",
      "bytes",
    ];
    return `${head}\n\n${table(columns, [["all packages", ...figures]])}`;
  },
};

const command: Command = {
  args: [quillgenProgram, "generate"],
  cwd: folder,
};

/** Lays the copy out anew; the configuration finds `quillgen` as an installed package. */
function copyInput(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
  cpSync(join(repository, "spec"), join(folder, "spec"), { recursive: true });
  cpSync(join(repository, "quillgen.config.ts"), join(folder, "quillgen.config.ts"));
  symlinkSync(repository, join(folder, "node_modules", "quillgen"), "junction");
}
