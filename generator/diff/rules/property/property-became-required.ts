import { breaking, compatible, rule } from "../../rule.js";

/** Those who left it out no longer may; those who receive it can count on it. */
export const propertyBecameRequired = rule(
  "property-became-required",
  "property",
  function* (pair) {
    if (pair.base.required || !pair.revision.required) return;
    if (pair.direction === "request") yield breaking("compile", "is required now.");
    else yield compatible("compile", "always comes back now.");
  },
);
