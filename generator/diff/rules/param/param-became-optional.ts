import { compatible, rule } from "../../rule.js";

/** Calls may leave it out. */
export const paramBecameOptional = rule("param-became-optional", "param", function* (pair) {
  if (pair.base.required && !pair.revision.required)
    yield compatible("compile", "is optional now.");
});
