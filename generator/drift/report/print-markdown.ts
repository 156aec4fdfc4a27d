import { printable } from "../../diagnostics/printable.js";
import { placeText } from "../../diff/report/print-text.js";
import { codeSpan, proseMarkdown } from "../../emit/markdown.js";
import {
  countVerdicts,
  settledVerdicts,
  verdicts,
  type Correction,
  type Drift,
  type DriftFinding,
} from "../finding.js";
import { headings, reading } from "./headings.js";

/** The findings for an issue or a pull request; verdicts that leave nothing to do are folded away. */
export function printMarkdown(drift: Drift): string {
  const counts = countVerdicts(drift);
  const { ours, both, theirs } = drift.operations;
  const rows = verdicts.map(
    (verdict) => `| ${headings[verdict]} | \`${verdict}\` | ${counts[verdict]} |`,
  );
  const table = ["| What | Verdict | Number |", "| --- | --- | --- |", ...rows].join("\n");
  const parts = verdicts.flatMap((verdict) => {
    const group = drift.findings.filter((finding) => finding.verdict === verdict);
    if (group.length === 0) return [];
    const heading = `${headings[verdict]} (${group.length})`;
    const list = group.map(printFinding).join("\n");
    return settledVerdicts.has(verdict)
      ? [`<details><summary>${heading}</summary>\n\n${list}\n\n</details>`]
      : [`### ${heading}\n\n${list}`];
  });
  const intro = `${both} of our ${ours} operations are among their ${theirs}. ${reading}`;
  return `${[intro, table, ...parts].join("\n\n")}\n`;
}

function printFinding({
  code,
  corrections,
  message,
  operations,
  ours,
  severity,
  theirs,
}: DriftFinding): string {
  const places = [ours, theirs].flatMap((place) => (place ? [codeSpan(placeText(place))] : []));
  const kind = [`\`${code}\``, severity].filter(Boolean).join(", ");
  const lines = [
    `- ${proseMarkdown(printable(message))} (${kind})`,
    ...(operations.length < 2 ? [] : [`in ${operations.map(codeSpan).join(", ")}`]),
    ...(places.length === 0 ? [] : [places.join(" → ")]),
    ...corrections.flatMap(printCorrection),
  ];
  return lines.join("<br>");
}

function printCorrection({ name, actions }: Correction): string[] {
  return actions.map(({ at, description, reason }) => {
    const said = [description, reason].filter((text) => text !== undefined).join(" ");
    return `${codeSpan(placeText(at))} ${proseMarkdown(printable(said === "" ? name : `${name}: ${said}`))}`;
  });
}
