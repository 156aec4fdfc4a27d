import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchDocument } from "../documents/document.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { count, fixed, list, table } from "../harness/table.ts";
import { goal } from "../harness/goal.ts";
import { median } from "../harness/median.ts";
import { runRounds } from "../harness/rounds.ts";
import { check, type Check, type compilers } from "../harness/typescript.ts";
import { ensureOutput, workFolder } from "../tools/generate.ts";
import type { CallForm, Tool } from "../tools/tool.ts";

/** What a user's program of one and of five operations costs the compiler. */
export const program: Section = {
  name: "program",
  async run(bench) {
    const parts = [
      "## Typecheck of a program that calls five operations",
      "Less an empty program under the same flags (strict). Files: those read besides the " +
        "compiler's own. Times of 5.9 are medians of checks by all tools in turn; counts are the " +
        "same in each.",
    ];
    for (const document of bench.documents) {
      if (document.calls.length > 0) parts.push(await checkPrograms(bench, document));
    }
    return parts.join("\n\n");
  },
};

/** A way of calling what a tool made. */
interface Caller {
  readonly tool: Tool;
  readonly form: CallForm;
  readonly label: string;
}

async function checkPrograms(bench: Bench, document: BenchDocument): Promise<string> {
  const callers: Caller[] = [];
  const ready: Caller[] = [];
  for (const tool of bench.tools) {
    const isThere = await ensureOutput(tool, document, bench.options.limit);
    const ways = tool.forms.map((form) => ({ tool, form, label: labelOf(tool, form) }));
    callers.push(...ways);
    if (isThere) ready.push(...ways);
  }
  const times = await runRounds(
    ready.map((caller) => ({
      name: caller.label,
      run: () => {
        bench.say(`program: ${document.label}, ${caller.label}`);
        return checkCalls(caller, document, document.calls.length);
      },
    })),
    bench.options.runs,
  );
  const rows: (string | number)[][] = [];
  const notes: string[] = [];
  const fives = new Map<Caller, Check>();
  for (const caller of callers) {
    const { label } = caller;
    const checks = times.get(label);
    if (!checks) {
      rows.push([label, ...Array<string>(9).fill("–")]);
      continue;
    }
    const empty = await checkCalls(caller, document, 0);
    const one = subtract(await checkCalls(caller, document, 1), empty);
    const five = subtract(medianOf(checks), empty);
    const native = await checkCalls(caller, document, document.calls.length, "7.0");
    fives.set(caller, five);
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
    ...list([...notes, ...(document.name === "github" ? describeGoals(fives) : [])]),
  ].join("\n\n");
}

function describeGoals(fives: ReadonlyMap<Caller, Check>): readonly string[] {
  const all = [...fives];
  const heyApi = all.find(([{ tool }]) => tool.name === "hey-api")?.[1].check ?? NaN;
  return all
    .filter(([{ tool }]) => tool.name === "quillgen")
    .flatMap(([{ label }, five]) => [
      ...goal(`instantiations, ${label},`, five.instantiations, 5000),
      ...goal(`check time over hey-api's, ${label},`, five.check / heyApi, 0.25),
      ...goal(`files read, ${label},`, five.files, 30),
    ]);
}

/** Checks a program of so many calls; of none, an empty one. */
async function checkCalls(
  { tool, form }: Caller,
  document: BenchDocument,
  calls: number,
  compiler: keyof typeof compilers = "5.9",
): Promise<Check> {
  const folder = workFolder(tool, document);
  const file = `program${calls}.ts`;
  const text = calls === 0 ? "export {};" : form.program(document.calls.slice(0, calls));
  writeFileSync(join(folder, file), `${text}\n`);
  return check(folder, [file], compiler, "strict");
}

/** Counts are the same in each check, times are not. */
function medianOf(checks: readonly Check[]): Check {
  const timeOf = (name: "check" | "wall") => median(checks.map((each) => each[name]));
  return { ...checks[0]!, check: timeOf("check"), wall: timeOf("wall") };
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
