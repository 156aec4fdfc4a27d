import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Template } from "../template/define.js";

/** What a template was doing: the name of its member, as messages say it. */
export type Step = "entries" | "declarations" | "files" | "readme" | "runtime";

/** Reports that a template gave up, without the stack: the one line of it that is the template's own. */
export function reportFailure(
  template: Template,
  step: Step,
  error: unknown,
  diagnostics: Diagnostics,
  culprit?: Culprit,
): void {
  const place = culprit?.at;
  const line = originOf(error);
  diagnostics.report("template-failed", place, {
    template: template.name,
    step,
    subject: culprit === undefined ? "" : ` for ${culprit.name}`,
    reason: reasonOf(error) + (line === undefined ? "" : ` (${line})`),
  });
}

/** What a template failed at. */
export interface Culprit {
  /** As a message says it: `the operation datasets.list`. */
  readonly name: string;
  readonly at: { readonly file: string; readonly pointer: string };
}

/** Why something was thrown, in one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n", 1)[0]!.trim().replace(/\.$/, "");
}

/** File, line and column of the first frame that is no library's. */
function originOf(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, place] of stack.matchAll(/^ +at (?:.*\()?(?:file:\/\/)?([^()\n]+:\d+:\d+)\)?$/gm)) {
    if (
      /^node:|[\\/]node_modules[\\/]|[\\/]generator[\\/](?:emit|template|model|cast)[\\/]/.test(
        place!,
      )
    ) {
      continue;
    }
    return place!.split(/[\\/]/).slice(-2).join("/");
  }
  return undefined;
}
