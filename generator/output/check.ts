import type { Plan } from "./plan.js";
import { wholeOf } from "./signature.js";

/** Lines around a change. */
const context = 3;
/** A diff of more edits than this is not read by anybody, and takes time that grows with its square. */
const mostEdits = 2000;

/** What a plan would change, as a unified diff. Empty where nothing would change. */
export async function describeDifference(plan: Plan): Promise<string> {
  const changed = plan.actions.filter(({ kind }) => kind !== "keep" && kind !== "refuse");
  if (changed.length === 0) return "";
  const { createTwoFilesPatch } = await import("diff");
  const patches: string[] = [];
  for (const action of changed) {
    if (action.kind === "keep" || action.kind === "refuse") continue;
    const before = action.kind === "create" ? "" : action.before.replaceAll("\r\n", "\n");
    const after = action.kind === "delete" ? "" : wholeOf(action.text);
    const from = action.kind === "create" ? "/dev/null" : `a/${action.path}`;
    const to = action.kind === "delete" ? "/dev/null" : `b/${action.path}`;
    const options = {
      context,
      maxEditLength: before === "" || after === "" ? Infinity : mostEdits,
    };
    const patch = createTwoFilesPatch(from, to, before, after, undefined, undefined, options);
    patches.push(
      patch === undefined
        ? `--- ${from}\n+++ ${to}\n(more than ${mostEdits} lines differ)\n`
        : patch.replace(/^=+\n/, ""),
    );
  }
  return patches.join("");
}
