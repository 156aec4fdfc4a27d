import { printable } from "../../diagnostics/printable.js";
import { placeText } from "../../diff/report/print-text.js";
import {
  countVerdicts,
  verdicts,
  type Correction,
  type Drift,
  type DriftFinding,
} from "../finding.js";
import { headings, reading } from "./headings.js";

/** The findings for a terminal: a heading for each verdict, then each with its places and reasons; counts at the end. */
export function printText(drift: Drift): string {
  const counts = countVerdicts(drift);
  const { ours, both, theirs } = drift.operations;
  const groups = verdicts.flatMap((verdict) => {
    const group = drift.findings.filter((finding) => finding.verdict === verdict);
    if (group.length === 0) return [];
    return [
      `${headings[verdict]} (${verdict}, ${group.length})\n\n${group.map(printFinding).join("")}\n`,
    ];
  });
  return [
    `${both} of our ${ours} operations are among their ${theirs}. ${reading}\n\n`,
    ...groups,
    `${verdicts.map((verdict) => `${verdict} ${counts[verdict]}`).join(", ")}\n`,
  ].join("");
}

function printFinding(finding: DriftFinding): string {
  const { code, corrections, message, operations, ours, severity, theirs } = finding;
  const lines = [
    `  ${message}  [${[code, severity].filter(Boolean).join(", ")}]`,
    ...(operations.length < 2 ? [] : [`      in      ${operations.join(", ")}`]),
    ...(ours === undefined ? [] : [`      ours    ${placeText(ours)}`]),
    ...(theirs === undefined ? [] : [`      theirs  ${placeText(theirs)}`]),
    ...corrections.flatMap(printCorrection),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function printCorrection({ name, actions }: Correction): string[] {
  return actions.map(({ at, description, reason }) => {
    const said = [description, reason].filter(Boolean).join(" ");
    return `      ${placeText(at)}  ${name}${said === "" ? "" : `: ${said}`}`;
  });
}
