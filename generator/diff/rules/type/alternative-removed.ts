import { breaking, risky, rule } from "../../rule.js";
import { nameOfType } from "../name-of-type.js";

/** One less of `oneOf` or `anyOf`. */
export const alternativeRemoved = rule(
  "alternative-removed",
  "alternativeRemoved",
  function* (lone) {
    const name = nameOfType(lone.thing);
    if (lone.direction === "request") yield breaking("compile", `may no longer be ${name}.`);
    else yield risky("compile", `is no longer ${name}: code that asks for it may not compile.`);
  },
);
