import { codeSpan, escapeMarkdown } from "../emit/markdown.js";
import type { Target } from "../target.js";

/**
 * The README of a generated package: what it is, how to install it, and what each template has to
 * say of its part, in the order of the templates.
 */
export function readmeOf(
  config: NonNullable<Target["package"]>,
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
    ...(config.license === undefined
      ? []
      : ["## Licence", licenceOf(config.license, config.licenseText)]),
  ].join("\n\n");
}

/** The name of a licence, which leads to its text where the package has it. */
function licenceOf(name: string, text: string | undefined): string {
  return text === undefined ? codeSpan(name) : `[${codeSpan(name)}](./LICENSE.md)`;
}
