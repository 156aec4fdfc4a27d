import { breaking, compatible, rule } from "../../rule.js";

/** Calls may, or must, send something. */
export const bodyAdded = rule("body-added", "bodyAdded", function* ({ thing }) {
  if (thing.required) yield breaking("compile", "is new and required: no call passes it yet.");
  else yield compatible("compile", "is new and optional.");
});
