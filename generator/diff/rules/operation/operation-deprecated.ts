import { compatible, rule } from "../../rule.js";
import { sunsetOf } from "../sunset.js";

/** It still works, and says that it will not for ever. */
export const operationDeprecated = rule("operation-deprecated", "operation", function* (pair) {
  const { base, revision } = pair;
  if (base.deprecated || !revision.deprecated) return;
  const sunset = sunsetOf(revision.extensions);
  const until = sunset === undefined ? "" : `, until ${sunset}`;
  const reason = revision.doc.deprecated ? `: ${revision.doc.deprecated}` : "";
  yield compatible("compile", `is deprecated${until}${reason}.`);
});
