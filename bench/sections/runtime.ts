import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { BenchDocument } from "../documents/document.ts";
import type { ProgramCall } from "../documents/calls.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { goal } from "../harness/goal.ts";
import { measure } from "../harness/measure.ts";
import { median } from "../harness/median.ts";
import { runRounds, type Entrant } from "../harness/rounds.ts";
import { benchFolder, scratch } from "../harness/scratch.ts";
import { list, table } from "../harness/table.ts";
import { ensureOutput, workFolder } from "../tools/generate.ts";
import { labelOf } from "./program.ts";

/** Microseconds a call, by kind of response and method. */
interface Timing {
  readonly plain: { readonly get: number; readonly patch: number };
  readonly real: { readonly get: number; readonly patch: number };
}

const callsOf = { plain: 100_000, real: 25_000 } as const;
const bare = "bare fetch";

/** What a client adds to a `fetch` that answers at once. */
export const runtime: Section = {
  name: "runtime",
  async run(bench) {
    const head = "## Overhead at run time";
    const document = bench.documents.find(({ calls }) => calls.length > 0);
    if (!document) return `${head}\n\nNot measured: no document with a program is there.`;
    const notes: string[] = [];
    const entrants = await findEntrants(bench, document, notes);
    const results = await runRounds<Timing>(entrants, bench.options.runs);
    const rows = entrants.map(({ name }) => ({ name, timing: summarise(results.get(name) ?? []) }));
    const base = rows.find(({ name }) => name === bare)?.timing;
    return [
      head,
      "Microseconds a call, and over a bare fetch, of calls one after the other; `fetch` is a stub. " +
        "Plain: it gives one and the same object, 100,000 calls. Real: a new Response each time, " +
        `25,000. Medians over processes in turn. Operations of: ${document.label}.`,
      table(
        ["client", "plain GET", "plain PATCH", "real GET", "real PATCH"],
        rows.map(({ name, timing: { plain, real } }) => [
          name,
          cell(plain.get, base?.plain.get),
          cell(plain.patch, base?.plain.patch),
          cell(real.get, base?.real.get),
          cell(real.patch, base?.real.patch),
        ]),
      ),
      ...list([...notes, ...compareWithOpenapiFetch(rows, base)]),
    ].join("\n\n");
  },
};

/** Microseconds, and how many they are over those of a bare fetch. */
function cell(value: number, under = NaN): string {
  if (!Number.isFinite(value)) return "–";
  const over = value - under;
  return `${value.toFixed(2)} (${over < 0 ? "−" : "+"}${Math.abs(over).toFixed(2)})`;
}

/** A bundle for each client that can be built, the bare one first. */
async function findEntrants(bench: Bench, document: BenchDocument, notes: string[]) {
  // One entry read, and one changed: the same two places in each list of calls.
  const calls = [document.calls[1], document.calls[3]].filter((call) => call !== undefined);
  const folder = join(scratch, "runtime");
  mkdirSync(folder, { recursive: true });
  const entrants: Entrant<Timing>[] = [];
  const add = async (label: string, entry: string, text: string) => {
    writeFileSync(entry, `${text}\n`);
    const outfile = join(folder, `${entrants.length}.mjs`);
    const options = { bundle: true, format: "esm", platform: "node", logLevel: "silent" } as const;
    try {
      await build({ entryPoints: [entry], outfile, ...options, tsconfigRaw: {} });
    } catch {
      notes.push(`${label}: could not be bundled`);
      return;
    }
    const run = () => {
      bench.say(`runtime: ${label}`);
      return timeClient(label, outfile, notes);
    };
    entrants.push({ name: label, run });
  };
  await add(bare, join(folder, "bare.ts"), bareProgram(calls));
  for (const tool of bench.tools) {
    if (!(await ensureOutput(tool, document, bench.options.limit))) {
      notes.push(`${tool.label}: no output`);
      continue;
    }
    const entry = join(workFolder(tool, document), "runtime.ts");
    for (const form of tool.forms) await add(labelOf(tool, form), entry, form.program(calls));
  }
  return entrants;
}

/** The same requests without a client. */
function bareProgram(calls: readonly ProgramCall[]): string {
  const lines = calls.map(({ method, template, path, body }, index) => {
    const address = template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(path[name]));
    const url = JSON.stringify(`https://api.example.com${address}`);
    const headers = `{ authorization: "Bearer key", "content-type": "application/json" }`;
    const payload = body ? `, body: JSON.stringify(${JSON.stringify(body)})` : "";
    const init = `{ method: "${method}", headers: ${headers}${payload} }`;
    return `export const call${index} = () => fetch(${url}, ${init}).then((answer) => answer.json());`;
  });
  return lines.join("\n");
}

async function timeClient(
  label: string,
  bundle: string,
  notes: string[],
): Promise<Timing | undefined> {
  const timed: Partial<Record<"plain" | "real", Timing["plain"]>> = {};
  for (const kind of ["plain", "real"] as const) {
    const script = join(benchFolder, "harness", "runtime-process.ts");
    const args = [script, bundle, kind, String(callsOf[kind])];
    const { exit, output } = await measure({ args, cwd: benchFolder });
    if (exit !== 0) {
      const reason = /^\w*Error.*$/mu.exec(output)?.[0] ?? `exit ${exit}`;
      notes.push(`${label}, ${kind}: ${reason}`);
      return undefined;
    }
    timed[kind] = JSON.parse(output.slice(output.lastIndexOf("{"))) as Timing["plain"];
  }
  const { plain, real } = timed;
  return plain && real && { plain, real };
}

/** The goal for our calls: no dearer than openapi-fetch's in the same run. */
function compareWithOpenapiFetch(
  rows: readonly { readonly name: string; readonly timing: Timing }[],
  base: Timing | undefined,
): readonly string[] {
  const over = (timing: Timing | undefined, method: "get" | "patch") =>
    (timing?.plain[method] ?? NaN) - (base?.plain[method] ?? NaN);
  const peer = rows.find(({ name }) => name.includes("openapi-fetch"))?.timing;
  return rows
    .filter(({ name }) => name.startsWith("quillgen"))
    .flatMap(({ name, timing }) =>
      (["get", "patch"] as const).flatMap((method) => {
        const quotient = over(timing, method) / over(peer, method);
        const text = `overhead of plain ${method.toUpperCase()} over openapi-fetch's, ${name},`;
        return goal(text, quotient, 1);
      }),
    );
}

function summarise(timings: readonly Timing[]): Timing {
  const of = (kind: "plain" | "real", method: "get" | "patch") =>
    median(timings.map((timing) => timing[kind][method]));
  return {
    plain: { get: of("plain", "get"), patch: of("plain", "patch") },
    real: { get: of("real", "get"), patch: of("real", "patch") },
  };
}
