import { breaking, compatible, rule } from "../../rule.js";

/** What is sent may, or must, have one member more; what is received has it. */
export const propertyAdded = rule("property-added", "propertyAdded", function* (lone) {
  if (lone.direction === "request" && lone.thing.required)
    yield breaking("compile", "is new and required: nobody sends it yet.");
  else if (lone.direction === "request") yield compatible("compile", "is new and optional.");
  else yield compatible("compile", "comes back as well.");
});
