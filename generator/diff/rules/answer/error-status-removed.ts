import { breaking, rule } from "../../rule.js";

/** Code that tells this error from others compares with something that does not occur in the types. */
export const errorStatusRemoved = rule("error-status-removed", "answerRemoved", function* (lone) {
  if (lone.thing.success) return;
  yield breaking("compile", "is no longer documented: code that looks for it does not compile.");
});
