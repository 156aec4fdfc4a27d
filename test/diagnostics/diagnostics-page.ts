import { readFileSync } from "node:fs";
import { format } from "prettier";
import { areas } from "../../generator/diagnostics/catalogue.js";
import { proseMarkdown } from "../../generator/emit/markdown.js";

const introduction = `# Diagnostics

Everything that Quillgen tells a user, by area. Codes are stable. \`{name}\` stands for what a finding is about;
what is printed names the file, line and column as well. With \`--strict\` warnings are errors.

This page is made of \`generator/diagnostics/catalogue/\`: \`npx vitest test/diagnostics -u\` writes it anew.
`;

/** The page that tells every diagnostic, from the catalogue and the comments of its source. */
export function diagnosticsPage(): Promise<string> {
  const sections = Object.entries(areas).map(([area, entries]) => {
    const items = Object.entries(entries).map(
      ([code, { severity, message, remedy }]) =>
        `- \`${code}\` (${severity}): ${proseMarkdown(message)} ${proseMarkdown(remedy)}`,
    );
    return [`## ${area}`, commentOf(area), items.join("\n")].join("\n\n");
  });
  return format([introduction, ...sections].join("\n\n"), { filepath: "diagnostics.md" });
}

function commentOf(area: string): string {
  const source = new URL(`../../generator/diagnostics/catalogue/${area}.ts`, import.meta.url);
  return /^\/\*\* (.+) \*\/$/m.exec(readFileSync(source, "utf8"))![1]!;
}
