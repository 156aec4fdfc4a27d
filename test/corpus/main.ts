import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { findDocuments } from "./find-documents.js";
import { openWorkers } from "./open-workers.js";
import { renderTable } from "./render-table.js";
import { runCorpus } from "./run-corpus.js";

/** The templates that documents are generated with, unless others are named. */
export const templates = ["types", "client", "react-query"];

const usage = `npm run corpus -- [DIR] [--template NAME]... [--keep]

Generates every OpenAPI document below DIR (default: QUILLGEN_CORPUS), checks what comes out, and prints a table.
--keep leaves the output where it is and says where. Exit code 1: something failed; 2: nothing to do.
`;

/** `npm run corpus`: see `usage`. Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keep: { type: "boolean", default: false },
        template: { type: "string", multiple: true, default: templates },
      },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  const folder = options.positionals[0] ?? process.env["QUILLGEN_CORPUS"];
  if (!folder) {
    process.stderr.write(`Name a folder of OpenAPI documents, or set QUILLGEN_CORPUS.\n${usage}`);
    return 2;
  }
  const root = resolve(folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`${folder} is not a folder.\n`);
    return 2;
  }
  const { documents, others } = findDocuments(root);
  if (documents.length === 0) {
    process.stderr.write(`There is no OpenAPI document in ${folder}.\n`);
    return 2;
  }
  const isInteractive = process.stderr.isTTY;
  const workers = openWorkers();
  const result = await runCorpus({
    corpus: root,
    documents,
    templates: options.values.template,
    generate: workers.generate,
    parallel: availableParallelism(),
    ...(isInteractive && {
      onStep: (step: string) => process.stderr.write(`\r\u001b[K${step}`),
    }),
    ...(options.values.keep && {
      onKept: (scratch: string) => process.stderr.write(`The output is in ${scratch}.\n`),
    }),
  }).finally(workers.close);
  if (isInteractive) process.stderr.write("\r\u001b[K");
  process.stdout.write(renderTable(result, others));
  const isFine =
    result.faults.length === 0 && result.outcomes.every((outcome) => outcome.result !== "failed");
  return isFine ? 0 : 1;
}
