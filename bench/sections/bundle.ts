import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { BenchDocument } from "../documents/document.ts";
import type { Bench, Section } from "../harness/bench.ts";
import { goal } from "../harness/goal.ts";
import { count, list, table } from "../harness/table.ts";
import { ensureOutput, workFolder } from "../tools/generate.ts";
import type { CallForm, Tool } from "../tools/tool.ts";
import { shakeableForms } from "../tools/quillgen.ts";
import { labelOf } from "./program.ts";

/** What a call adds to a bundle. */
export const bundle: Section = {
  name: "bundle",
  async run(bench) {
    const parts = [
      "## Bundle",
      "Bytes of a program with one call (a list) and with five, bundled by esbuild as an ES module, " +
        "minified; gzip at level 9. Per further call: a quarter of what four more add, gzip.",
    ];
    for (const document of bench.documents) {
      if (document.calls.length > 0) parts.push(await bundleDocument(bench, document));
    }
    return parts.join("\n\n");
  },
};

const shakeable: ReadonlySet<string> = new Set(shakeableForms);

async function bundleDocument(bench: Bench, document: BenchDocument): Promise<string> {
  const rows: (string | number)[][] = [];
  const notes: string[] = [];
  for (const tool of bench.tools) {
    const isThere = await ensureOutput(tool, document, bench.options.limit);
    for (const form of tool.forms) {
      const label = labelOf(tool, form);
      bench.say(`bundle: ${document.label}, ${label}`);
      try {
        if (!isThere) throw new Error("no output");
        const one = await bundleProgram(tool, document, form, 1);
        const five = await bundleProgram(tool, document, form, 5);
        const further = (five.gzip - one.gzip) / 4;
        const bytes = [one.bytes, one.gzip, five.bytes, five.gzip, further, one.modules].map(count);
        rows.push([label, ...bytes]);
        if (document.name === "quillgen" && shakeable.has(form.name)) {
          notes.push(...goal(`gzip bytes of one call, ${form.name},`, one.gzip, 2700));
          notes.push(...goal(`gzip bytes of a further call, ${form.name},`, further, 250));
        }
      } catch (error) {
        rows.push([label, ...Array<string>(6).fill("–")]);
        const message =
          error instanceof Error ? (error.message.split("\n")[1] ?? error.message) : "";
        notes.push(`${label}: ${message.replaceAll(/\S*\/(?=\S)/gu, "")}`);
      }
    }
  }
  const head = ["tool", "1 call: B", "gzip", "5 calls: B", "gzip", "a further call: gzip"];
  return [`### ${document.label}`, table([...head, "modules read"], rows), ...list(notes)].join(
    "\n\n",
  );
}

async function bundleProgram(tool: Tool, document: BenchDocument, form: CallForm, calls: number) {
  const folder = workFolder(tool, document);
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `bundle${calls}.ts`);
  writeFileSync(entry, `${form.program(document.calls.slice(0, calls))}\n`);
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    logLevel: "silent",
    format: "esm",
    platform: "browser",
    target: "es2023",
    legalComments: "none",
    // Declared in one place, so that a tool's own tsconfig does not weigh in.
    tsconfigRaw: {},
  });
  const contents = result.outputFiles[0]?.contents ?? new Uint8Array();
  return {
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    modules: Object.keys(result.metafile.inputs).length,
  };
}
