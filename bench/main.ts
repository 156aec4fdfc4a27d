import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { documentNames, findDocuments } from "./documents/index.ts";
import type { Bench, Section } from "./harness/bench.ts";
import { describeMachine } from "./harness/machine.ts";
import { readOptions } from "./harness/options.ts";
import { benchFolder, scratch } from "./harness/scratch.ts";
import { bundle } from "./sections/bundle.ts";
import { change } from "./sections/change.ts";
import { extras } from "./sections/extras.ts";
import { generation } from "./sections/generation.ts";
import { linearity } from "./sections/linearity.ts";
import { program } from "./sections/program.ts";
import { runtime } from "./sections/runtime.ts";
import { typecheck } from "./sections/typecheck.ts";
import { tools } from "./tools/index.ts";
import { isQuillgenBuilt } from "./tools/quillgen.ts";

const sections: readonly Section[] = [
  generation,
  extras,
  change,
  linearity,
  typecheck,
  program,
  bundle,
  runtime,
];

const options = readOptions(process.argv.slice(2), {
  sections: sections.map(({ name }) => name),
  tools: tools.map(({ name }) => name),
  docs: documentNames,
});
const isWanted = (names: readonly string[], name: string) =>
  names.length === 0 || names.includes(name);
const say = (text: string) => process.stderr.write(`${text}\n`);

if (!isQuillgenBuilt()) say("Quillgen is not built (npm run build): its rows will be empty.");
const { documents, missing } = findDocuments(options.docs);
for (const sentence of missing) say(sentence);
const bench: Bench = {
  options,
  tools: tools.filter(({ name }) => isWanted(options.tools, name)),
  documents,
  say,
};
const parts = [
  "# Results",
  `Made by one run of \`npm run bench\`, ${options.runs} ${options.runs === 1 ? "run" : "runs"} of ` +
    `each tool in turn. ${describeMachine()}.`,
  [
    ...bench.tools.map(({ label, makes }) => `- ${label}: ${makes}`),
    ...missing.map((sentence) => `- ${sentence}`),
  ].join("\n"),
];
const isWhole = [options.only, options.docs, options.tools].every(({ length }) => length === 0);
const file = options.out ?? join(isWhole ? benchFolder : scratch, "RESULTS.md");
for (const section of sections) {
  if (!isWanted(options.only, section.name)) continue;
  const text = await section.run(bench);
  process.stdout.write(`\n${text}\n`);
  parts.push(text);
  // After each section: what has been measured is kept whatever comes.
  writeFileSync(file, `${parts.join("\n\n")}\n`);
}
say(`Written: ${relative(process.cwd(), file)}`);
