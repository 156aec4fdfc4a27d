import { join, resolve } from "node:path";
import { findDocuments } from "../corpus/find-documents.js";
import { examine, type Examination } from "./examine.js";
import { exceptionsOf } from "./exceptions.js";

/**
 * `npm run openapi-paths -- [DIR]`: compares the types of every OpenAPI document of a folder with those of
 * openapi-typescript, and prints a line for each. Gives the exit code: 1 where a difference is not
 * explained, an exception explains nothing or our text does not compile, 2 where there is nothing to do.
 */
export async function main(args: readonly string[]): Promise<number> {
  const folder = args[0] ?? process.env["QUILLGEN_CORPUS"];
  const { documents } = folder ? findDocuments(resolve(folder)) : { documents: [] };
  if (folder === undefined || documents.length === 0) {
    console.error("Name a folder of OpenAPI documents, or set QUILLGEN_CORPUS.");
    return 2;
  }
  const all: Examination[] = [];
  for (const document of documents) {
    const examination = await examine(join(folder, document), exceptionsOf(document));
    all.push(examination);
    console.log([`${document}: ${summaryOf(examination)}`, ...detailsOf(examination)].join("\n  "));
  }
  const sum = (count: (examination: Examination) => number) =>
    all.reduce((total, examination) => total + count(examination), 0);
  const read = all.filter(({ refusal }) => refusal === undefined).length;
  const wrong = sum((each) => detailsOf(each).length);
  console.log(
    `${documents.length} documents, ${read} that both read: ${sum((each) => each.compared)} entries, ` +
      `${sum((each) => each.explained)} explained differences, ${wrong} to look at.`,
  );
  return wrong === 0 ? 0 : 1;
}

function summaryOf({ refusal, compared, explained }: Examination): string {
  if (refusal !== undefined) return `not compared (${refusal.split("\n")[0]})`;
  return `${compared} entries, ${explained} explained differences`;
}

function detailsOf({ unexplained, stale, faults }: Examination): readonly string[] {
  return [
    ...unexplained.map(
      ({ at, ours, theirs }) => `${at}\n    ours   ${cut(ours)}\n    theirs ${cut(theirs)}`,
    ),
    ...stale.map((line) => `explains nothing: ${line}`),
    ...faults.map((line) => `does not compile: ${line}`),
  ];
}

/** A type may be as long as a page; where it differs, the place says. */
function cut(type: string): string {
  return type.slice(0, 160);
}
