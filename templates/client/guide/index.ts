import { markdown, type Api, type Markdown } from "quillgen/template";
import { clientVariable } from "../client-variable.js";
import { answerSections, pages } from "./answers.js";
import { controlSections } from "./control.js";
import { shownOf } from "./shown.js";
import { transferSections } from "./transfers.js";
import { watchingSections } from "./watching.js";

/**
 * What a client does beyond sending a request, a section each, in code that runs with the document's
 * own operations. Undefined where none of them shows anything, or outside a package.
 */
export function guide(
  api: Api,
  name: string,
  packageName: string | undefined,
): Markdown | undefined {
  if (packageName === undefined) return undefined;
  const shown = shownOf(api, name, packageName);
  const sections = [
    shown && pages(shown),
    ...transferSections({ api, client: clientVariable(name, api), packageName }),
    ...(shown
      ? [...answerSections(shown), ...controlSections(shown), ...watchingSections(shown)]
      : []),
  ].filter((section) => section !== undefined);
  return sections.length === 0 ? undefined : markdown.sections(...sections);
}
