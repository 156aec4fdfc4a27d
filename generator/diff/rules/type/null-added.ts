import { breaking, compatible, rule } from "../../rule.js";

/** Null is one of the values. */
export const nullAdded = rule("null-added", "nullability", function* (pair) {
  if (pair.base || !pair.revision) return;
  if (pair.direction === "request") yield compatible("compile", "may be null.");
  else yield breaking("compile", "may be null now: code that reads it has to say what then.");
});
