import { codeSpan, proseMarkdown, shortLine } from "../emit/markdown.js";
import { openSurface, type Exported, type Sources } from "./read-surface.js";

const headings: readonly (readonly [Exported["kind"], string])[] = [
  ["function", "Functions"],
  ["class", "Classes"],
  ["constant", "Constants"],
  ["interface", "Interfaces"],
  ["type", "Types"],
];

/**
 * `api.md`: the whole public surface of a package on one page, read from what its modules really
 * export. A diff of this page is the diff of the package's promise.
 */
export async function apiPage(
  packageName: string,
  entries: Readonly<Record<string, string>>,
  sources: Sources,
): Promise<string> {
  const read = await openSurface(sources);
  const parts = [`# The surface of ${codeSpan(packageName)}`];
  for (const [subpath, module] of Object.entries(entries)) {
    const exported = read(module.replace(/^\.\//, ""));
    parts.push(`## ${codeSpan(packageName + subpath.slice(1))}`, ...sectionOf(exported, 3));
    for (const namespace of exported.filter(({ kind }) => kind === "namespace")) {
      const values = namespace.members.filter(({ kind }) => kind === "constant");
      parts.push(`### ${codeSpan(namespace.name)}`, listOf(values));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

function sectionOf(exported: readonly Exported[], depth: number): readonly string[] {
  return headings.flatMap(([kind, heading]) => {
    const members = exported.filter((member) => member.kind === kind);
    return members.length === 0 ? [] : [`${"#".repeat(depth)} ${heading}`, listOf(members)];
  });
}

function listOf(members: readonly Exported[]): string {
  return members
    .map(({ name, kind, signature, summary }) => {
      const joint =
        kind === "constant" && signature
          ? ": "
          : kind === "function" || !signature
            ? ""
            : " extends ";
      const line = `- ${codeSpan(name + joint + signature)}`;
      return summary ? `${line}: ${proseMarkdown(shortLine(summary))}` : line;
    })
    .join("\n");
}
