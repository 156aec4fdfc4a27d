import { breaking, compatible, rule } from "../../rule.js";

/** Null is not one of the values any more. */
export const nullRemoved = rule("null-removed", "nullability", function* (pair) {
  if (!pair.base || pair.revision) return;
  if (pair.direction === "request") yield breaking("compile", "may no longer be null.");
  else yield compatible("compile", "is never null now.");
});
