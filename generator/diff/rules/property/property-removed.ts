import { breaking, rule } from "../../rule.js";

/**
 * Code that reads the member, or an object literal that sends it, names something that the type does not have. (A
 * server that ignores what it does not know would take it; the compiler does not.)
 */
export const propertyRemoved = rule("property-removed", "propertyRemoved", function* (lone) {
  if (lone.direction === "request")
    yield breaking("compile", "is no longer sent: object literals that name it do not compile.");
  else yield breaking("compile", "no longer comes back: code that reads it does not compile.");
});
