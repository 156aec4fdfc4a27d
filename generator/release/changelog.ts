import { printable } from "../diagnostics/printable.js";
import type { Difference, Finding, Severity } from "../diff/finding.js";
import { codeSpan, proseMarkdown } from "../emit/markdown.js";

/** The changes of one version of one package, for its users. */
export interface Release {
  readonly version: string;
  /** `2026-01-31` */
  readonly date: string;
  readonly packageName: string;
  /** What its users write to call an operation: `datasets.list` → `posthog.datasets.list`. */
  readonly call: (operation: string) => string;
  /** Undefined for the first version. */
  readonly difference: Difference | undefined;
}

const headings: Readonly<Record<Severity, string>> = {
  breaking: "Breaking",
  risky: "Watch out",
  compatible: "New",
};

/** A section of a changelog. */
export function changelogSection({
  version,
  date,
  packageName,
  call,
  difference,
}: Release): string {
  const heading = `## ${version} (${date})`;
  if (difference === undefined) return `${heading}\n\nThe first release.\n`;
  const own = difference.findings.filter(({ reaches }) => reaches.packages.includes(packageName));
  const parts = (Object.keys(headings) as Severity[]).flatMap((severity) => {
    const group = own.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const lines = [...new Set(group.map((finding) => sentence(finding, call)))];
    return [`### ${headings[severity]}\n\n${lines.map((line) => `- ${line}`).join("\n")}`];
  });
  const body = parts.length === 0 ? "Generated anew; the API is as it was." : parts.join("\n\n");
  return `${heading}\n\n${body}\n`;
}

/** Puts a section on top of a changelog, or begins one. A section of the same version is replaced. */
export function addSection(changelog: string | undefined, section: string): string {
  const title = "# Changelog\n";
  const heading = section.slice(0, section.indexOf(" ("));
  const rest = (changelog ?? title).slice(title.length).trim();
  const older = rest.split(/^(?=## )/m).filter((part) => !part.startsWith(`${heading} (`));
  return `${[title, section, ...older].map((part) => part.trim()).join("\n\n")}\n`;
}

/** What changed begins with its name, which is code: `posthog.datasets.list`, `Dataset.name`. */
function sentence({ message, reaches, subject }: Finding, call: Release["call"]): string {
  const text = printable(message);
  const operation = reaches.operations.find((id) => subject === id || subject.startsWith(`${id} `));
  const name = operation ?? (subject.includes(" ") ? "" : subject);
  if (name === "" || !text.startsWith(name)) return proseMarkdown(text);
  return codeSpan(operation ? call(operation) : name) + proseMarkdown(text.slice(name.length));
}
