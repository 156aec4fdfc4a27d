import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchDocument } from "../documents/document.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { count, fixed, list, table } from "../harness/table.ts";
import { goal } from "../harness/goal.ts";
import { median } from "../harness/median.ts";
import { check, type Check } from "../harness/typescript.ts";
import { ensureOutput, workFolder } from "../tools/generate.ts";
import type { CallForm, Tool } from "../tools/tool.ts";

/** What a user's program of one and of five operations costs the compiler. */
export const program: Section = {
  name: "program",
  async run(bench) {
    const parts = [
      "## Typecheck of a program that calls five operations",
      "Less an empty program under the same flags (strict). Files: those read besides the " +
        "compiler's own. Times are medians of three runs; counts are the same in each.",
    ];
    for (const document of bench.documents) {
      if (document.calls.length > 0) parts.push(await checkPrograms(bench, document));
    }
    return parts.join("\n\n");
  },
};

async function checkPrograms(bench: Bench, document: BenchDocument): Promise<string> {
  const rows: (string | number)[][] = [];
  const notes: string[] = [];
  let heyApiCheck = NaN;
  const oursChecked: { label: string; five: Check }[] = [];
  for (const tool of bench.tools) {
    const isThere = await ensureOutput(tool, document, bench.options.limit);
    for (const form of tool.forms) {
      const label = labelOf(tool, form);
      bench.say(`program: ${document.label}, ${label}`);
      if (!isThere) {
        rows.push([label, ...Array<string>(9).fill("–")]);
        continue;
      }
      const { one, five, native } = await checkProgram(tool, document, form);
      if (tool.name === "hey-api") heyApiCheck = five.check;
      if (tool.name === "quillgen" && document.name === "github") oursChecked.push({ label, five });
      if (five.errors > 0) notes.push(`${label}: ${five.codes}`);
      rows.push([
        label,
        five.errors,
        count(five.instantiations),
        count(five.types),
        count(five.files),
        fixed(five.check),
        fixed(five.wall),
        fixed(native.wall),
        count(one.instantiations),
        count(one.types),
      ]);
    }
  }
  const head = [
    "tool",
    "errors",
    "instantiations",
    "types",
    "files",
    "check s",
    "5.9: s",
    "7.0: s",
  ];
  return [
    `### ${document.label}`,
    table([...head, "instantiations, 1 call", "types, 1 call"], rows),
    ...list([
      ...notes,
      ...oursChecked.flatMap(({ label, five }) => [
        ...goal(`instantiations, ${label},`, five.instantiations, 5000),
        ...goal(`check time over hey-api's, ${label},`, five.check / heyApiCheck, 0.25),
        ...goal(`files read, ${label},`, five.files, 30),
      ]),
    ]),
  ].join("\n\n");
}

async function checkProgram(tool: Tool, document: BenchDocument, form: CallForm) {
  const folder = workFolder(tool, document);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), `${text}\n`);
  write("program0.ts", "export {};");
  write("program1.ts", form.program(document.calls.slice(0, 1)));
  write("program5.ts", form.program(document.calls));
  const empty = await check(folder, ["program0.ts"], "5.9", "strict");
  return {
    one: subtract(await check(folder, ["program1.ts"], "5.9", "strict"), empty),
    five: subtract(await checkAgain(folder), empty),
    native: await check(folder, ["program5.ts"], "7.0", "strict"),
  };
}

/** The check of five calls, three times over: its times are compared with a peer's. */
async function checkAgain(folder: string): Promise<Check> {
  const checks: Check[] = [];
  for (let round = 0; round < 3; round += 1) {
    checks.push(await check(folder, ["program5.ts"], "5.9", "strict"));
  }
  const [first] = checks;
  const timeOf = (name: "check" | "wall") => median(checks.map((each) => each[name]));
  return { ...first!, check: timeOf("check"), wall: timeOf("wall") };
}

/** A check less that of an empty program; the wall time stays whole. */
function subtract(whole: Check, empty: Check): Check {
  return {
    ...whole,
    check: whole.check - empty.check,
    types: whole.types - empty.types,
    instantiations: whole.instantiations - empty.instantiations,
    // The program's own file is in both.
    files: whole.files - empty.files,
  };
}

/** A tool, with the form of its calls where it has several. */
export function labelOf(tool: Tool, form: CallForm): string {
  return form.name ? `${tool.label}, ${form.name}` : tool.label;
}
