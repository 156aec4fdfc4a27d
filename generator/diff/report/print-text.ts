import { printable } from "../../diagnostics/printable.js";
import { severities, type Difference, type Finding, type Position } from "../finding.js";
import { reachedNames } from "./reached-names.js";

/** The findings for a terminal: a heading for each severity, then a sentence, the places and the reach of each. */
export function printText({ findings }: Difference): string {
  if (findings.length === 0) return "No change that reaches callers.\n";
  return severities
    .flatMap((severity) => {
      const group = findings.filter((finding) => finding.severity === severity);
      if (group.length === 0) return [];
      return [`${severity} (${group.length})\n\n${group.map(printFinding).join("")}`];
    })
    .join("\n");
}

function printFinding(finding: Finding): string {
  const { base, code, message, revision, shows } = finding;
  const names = reachedNames(finding);
  const lines = [
    `  ${message}  [${code}, ${shows}${directionOf(finding)}]`,
    `      ${placeText(base)} → ${placeText(revision)}`,
    ...(names.length === 0 ? [] : [`      reaches ${names.join(", ")}`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function directionOf({ direction }: Finding): string {
  return direction === "both" ? "" : `, ${direction}`;
}

/** A place as editors open it; the pointer where the line is not known. */
export function placeText({ file, pointer, line, column }: Position): string {
  return line === undefined ? `${file}#${pointer}` : `${file}:${line}:${column ?? 1}`;
}
