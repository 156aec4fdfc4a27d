import { breaking, compatible, rule } from "../../rule.js";

/** Those who counted on it can no longer; those who send it may leave it out. */
export const propertyBecameOptional = rule(
  "property-became-optional",
  "property",
  function* (pair) {
    if (!pair.base.required || pair.revision.required) return;
    if (pair.direction === "request") yield compatible("compile", "is optional now.");
    else yield breaking("compile", "may be missing now: code that reads it has to say what then.");
  },
);
