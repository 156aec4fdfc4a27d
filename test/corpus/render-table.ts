import type { CorpusResult } from "./run-corpus.js";
import type { Outcome } from "./generate-document.js";

/** How many faults of a document are shown. */
const shown = 5;

/** The result of a run for people: a line a document, what is wrong, what was left out, and totals. */
export function renderTable(
  { outcomes, faults }: CorpusResult,
  others: readonly string[] = [],
): string {
  const rows = outcomes.map((outcome) => [
    outcome.document,
    resultOf(outcome),
    String(outcome.warnings),
    outcome.seconds.toFixed(2),
    outcome.bytes.toLocaleString("en"),
  ]);
  const head = ["document", "result", "warnings", "seconds", "bytes"];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join("  ")
      .trimEnd();
  const wrong = [
    ...outcomes.flatMap(({ document, faults: found }) => describe(document, found)),
    ...describe("no document", faults),
  ];
  return [
    line(head),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    "",
    ...(wrong.length > 0 ? [...wrong, ""] : []),
    ...(others.length > 0 ? [...listOthers(others), ""] : []),
    totals(outcomes),
    "",
  ].join("\n");
}

function resultOf({ result, errors }: Outcome): string {
  return result === "refused" ? `refused: ${[...new Set(errors)].join(", ")}` : result;
}

function describe(subject: string, faults: readonly string[]): readonly string[] {
  if (faults.length === 0) return [];
  const more = faults.length - shown;
  return [
    `${subject}:`,
    ...faults.slice(0, shown).map((fault) => `  ${fault}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** Files that are no documents, a line for each folder. */
function listOthers(others: readonly string[]): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const other of others) {
    const folder = other.slice(0, other.lastIndexOf("/") + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), other.slice(folder.length)]);
  }
  const lines = [...folders].map(([folder, names]) => {
    const more = names.length - shown;
    const rest = more > 0 ? ` and ${more} more` : "";
    return `  ${folder}${folder === "" ? "" : ": "}${names.slice(0, shown).join(", ")}${rest}`;
  });
  return [`not an OpenAPI document (${others.length}):`, ...lines];
}

function totals(outcomes: readonly Outcome[]): string {
  const count = (result: Outcome["result"]) =>
    outcomes.filter((outcome) => outcome.result === result).length;
  const sum = (figure: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + figure(outcome), 0);
  return [
    `${outcomes.length} documents: ${count("generated")} generated, `,
    `${count("refused")} refused with a place, ${count("failed")} failed; `,
    `${sum(({ warnings }) => warnings)} warnings, `,
    `${sum(({ seconds }) => seconds).toFixed(1)} s, `,
    `${sum(({ bytes }) => bytes).toLocaleString("en")} bytes`,
  ].join("");
}
