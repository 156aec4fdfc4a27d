import { breaking, rule } from "../../rule.js";

/** Calls that sent nothing no longer may. */
export const bodyBecameRequired = rule("body-became-required", "body", function* (pair) {
  if (!pair.base.required && pair.revision.required) yield breaking("compile", "is required now.");
});
