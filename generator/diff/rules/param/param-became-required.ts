import { breaking, rule } from "../../rule.js";

/** Calls that left it out no longer may. */
export const paramBecameRequired = rule("param-became-required", "param", function* (pair) {
  if (!pair.base.required && pair.revision.required) yield breaking("compile", "is required now.");
});
