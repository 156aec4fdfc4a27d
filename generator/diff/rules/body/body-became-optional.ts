import { compatible, rule } from "../../rule.js";

/** Calls may send nothing. */
export const bodyBecameOptional = rule("body-became-optional", "body", function* (pair) {
  if (pair.base.required && !pair.revision.required)
    yield compatible("compile", "is optional now.");
});
