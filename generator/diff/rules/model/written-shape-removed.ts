import { breaking, rule } from "../../rule.js";

/** What is sent is no longer another shape than what is received, or has another name. */
export const writtenShapeRemoved = rule("written-shape-removed", "model", function* (pair) {
  const { base, revision } = pair;
  if (base.writeName === undefined || base.writeName === revision.writeName) return;
  const now = revision.writeName ?? revision.name;
  yield breaking("compile", `is sent as \`${now}\`: the type \`${base.writeName}\` is gone.`);
});
