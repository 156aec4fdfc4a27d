import type { Declaration } from "../../emit/declare.js";
import type { Api } from "../../model/api.js";
import type { Part, Parts, Template } from "../define.js";
import { TemplateError } from "../template-error.js";
import { changed } from "./changed.js";

/** What takes the place of parts. `original` is what stood there, to add to or to fall back on. */
export type Replacements<Own extends Parts> = {
  readonly [Name in keyof Own]?: (
    subject: Parameters<Own[Name]>[0],
    api: Api,
    original: Part<Parameters<Own[Name]>[0]>,
  ) => Iterable<Declaration>;
};

/**
 * A template with other parts in the place of its own. Other templates still find the symbols that the part
 * declared: declare them as well. Throws a `TemplateError` where the template has no part of a name.
 */
export function replace<Own extends Parts>(
  template: Template<Own>,
  replacements: Replacements<Own>,
): Template<Own> {
  const parts: Record<string, Parts[string]> = { ...template.parts };
  const sources: string[] = [];
  for (const [name, replacement] of Object.entries(replacements)) {
    const original = template.parts?.[name as keyof Own];
    if (!Object.hasOwn(parts, name) || original === undefined) {
      const known = Object.keys(parts);
      throw new TemplateError(
        `The template ${template.name} has no part ${JSON.stringify(name)}. ` +
          (known.length === 0 ? "It has none." : `It has: ${known.join(", ")}.`),
      );
    }
    if (typeof replacement !== "function") continue;
    parts[name] = (subject, api) => replacement(subject, api, original);
    sources.push(`replace ${name} ${String(replacement)}`);
  }
  return changed(template, sources.join("\n"), { parts: parts as Own });
}
