import { compatible, rule } from "../../rule.js";

/** Calls may pass one thing more. */
export const optionalParamAdded = rule("optional-param-added", "paramAdded", function* (lone) {
  if (!lone.thing.required) yield compatible("compile", "is new and optional.");
});
