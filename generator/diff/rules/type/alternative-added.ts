import { breaking, compatible, rule } from "../../rule.js";
import { nameOfType } from "../name-of-type.js";

/** One more of `oneOf` or `anyOf`. */
export const alternativeAdded = rule("alternative-added", "alternativeAdded", function* (lone) {
  const text = `can be ${nameOfType(lone.thing)} as well`;
  if (lone.direction === "request") yield compatible("compile", `${text}.`);
  else yield breaking("compile", `${text}: code that covers all alternatives no longer does.`);
});
