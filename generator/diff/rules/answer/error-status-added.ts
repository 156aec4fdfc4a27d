import { compatible, rule } from "../../rule.js";

/** An error that could occur anyway is documented. */
export const errorStatusAdded = rule("error-status-added", "answerAdded", function* (lone) {
  if (!lone.thing.success) yield compatible("compile", "is documented now.");
});
