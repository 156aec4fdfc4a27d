import { compatible, rule } from "../../rule.js";

/** Success can look otherwise; where its type differs, that is told besides. */
export const successStatusAdded = rule("success-status-added", "answerAdded", function* (lone) {
  if (lone.thing.success) yield compatible("wire", "is one more way to succeed.");
});
