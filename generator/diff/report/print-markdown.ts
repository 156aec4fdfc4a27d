import { codeSpan, proseMarkdown } from "../../emit/markdown.js";
import { printable } from "../../diagnostics/printable.js";
import { severities, type Difference, type Finding, type Severity } from "../finding.js";
import { placeText } from "./print-text.js";
import { reachedNames } from "./reached-names.js";

const headings: Readonly<Record<Severity, string>> = {
  breaking: "Breaking",
  risky: "Risky",
  compatible: "Compatible",
};

/** The findings for a pull request; what is compatible is folded away. */
export function printMarkdown({ findings }: Difference): string {
  if (findings.length === 0) return "No change that reaches callers.\n";
  const parts = severities.flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const heading = `${headings[severity]} (${group.length})`;
    const list = group.map(printFinding).join("\n");
    return severity === "compatible"
      ? [`<details><summary>${heading}</summary>\n\n${list}\n\n</details>`]
      : [`### ${heading}\n\n${list}`];
  });
  return `${parts.join("\n\n")}\n`;
}

function printFinding(finding: Finding): string {
  const { base, code, message, revision, shows } = finding;
  const places = [base, revision].map((place) => codeSpan(placeText(place))).join(" → ");
  const names = reachedNames(finding);
  const reach = names.length === 0 ? "" : `; reaches ${proseMarkdown(names.join(", "))}`;
  return `- ${proseMarkdown(printable(message))} (\`${code}\`, ${shows})<br>${places}${reach}`;
}
