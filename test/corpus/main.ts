import { resolve } from "node:path";
import { findDocuments } from "./find-documents.js";
import type { Run } from "./generate-document.js";
import { renderTable } from "./render-table.js";
import { runCorpus } from "./run-corpus.js";

/** The templates that every document is generated with. */
export const templates = ["types", "client", "react-query"];

/**
 * `npm run corpus -- [DIR] [--keep]`: generates every OpenAPI document of a folder and prints how each fared. Gives the
 * exit code: 1 where anything failed, 2 where there is nothing to do.
 */
export async function main(run: Run, args: readonly string[]): Promise<number> {
  const [named] = args.filter((argument) => !argument.startsWith("-"));
  const folder = named ?? process.env["QUILLGEN_CORPUS"];
  if (!folder) {
    console.error("Name a folder of OpenAPI documents, or set QUILLGEN_CORPUS.");
    return 2;
  }
  const corpus = resolve(folder);
  const documents = findDocuments(corpus);
  if (documents.length === 0) {
    console.error(`There is no OpenAPI document in ${folder}.`);
    return 2;
  }
  const isInteractive = process.stderr.isTTY;
  const result = await runCorpus({
    run,
    corpus,
    documents,
    templates,
    ...(isInteractive && {
      onStep: (step: string) => process.stderr.write(`\r\u001b[K${step}`),
    }),
    ...(args.includes("--keep") && {
      onKept: (scratch: string) => console.error(`The output is in ${scratch}.`),
    }),
  });
  if (isInteractive) process.stderr.write("\r\u001b[K");
  process.stdout.write(renderTable(result));
  const isFine =
    result.faults.length === 0 && result.outcomes.every(({ result }) => result !== "failed");
  return isFine ? 0 : 1;
}
