import type { PackageConfig } from "../config.js";
import { codeSpan, escapeMarkdown } from "../emit/markdown.js";

/**
 * The README of a generated package: what it is, how to install it, and what each template has to
 * say of its part, in the order of the templates.
 */
export function readmeOf(
  config: PackageConfig,
  parts: readonly string[],
  peers: readonly string[],
): string {
  const install = ["npm install", config.name, ...peers].join(" ");
  return [
    `# ${config.name}`,
    ...(config.description === undefined ? [] : [`${escapeMarkdown(config.description)}.`]),
    "## Install",
    `\`\`\`sh\n${install}\n\`\`\``,
    ...parts.map((part) => part.trim()),
    "## Reference",
    `Every export is listed in [api.md](./api.md).`,
    ...(config.license === undefined ? [] : ["## Licence", codeSpan(config.license)]),
  ].join("\n\n");
}
