import { breaking, rule } from "../../rule.js";

/** Every call has to pass it. */
export const requiredParamAdded = rule("required-param-added", "paramAdded", function* (lone) {
  if (lone.thing.required) yield breaking("compile", "is new and required: no call passes it yet.");
});
