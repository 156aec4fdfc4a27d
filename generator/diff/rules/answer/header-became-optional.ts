import { risky, rule } from "../../rule.js";

/** Code that counts on it may find nothing. */
export const headerBecameOptional = rule("header-became-optional", "header", function* (pair) {
  if (pair.base.required && !pair.revision.required) yield risky("wire", "may be missing now.");
});
