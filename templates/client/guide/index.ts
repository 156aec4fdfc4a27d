import { markdown, type Api, type Markdown } from "quillgen/template";
import { answerSections } from "./answers.js";
import { controlSections } from "./control.js";
import { shownOf } from "./shown.js";
import { watchingSections } from "./watching.js";

/**
 * What a client does beyond sending a request, a section each, in code that runs with the document's
 * own operations. Undefined where none of them can be called without input, or outside a package.
 */
export function guide(
  api: Api,
  name: string,
  packageName: string | undefined,
): Markdown | undefined {
  const shown = packageName === undefined ? undefined : shownOf(api, name, packageName);
  if (shown === undefined) return undefined;
  const sections = [
    ...answerSections(shown),
    ...controlSections(shown),
    ...watchingSections(shown),
  ].filter((section) => section !== undefined);
  return markdown.raw(sections.map(({ text }) => text).join("\n\n"));
}
