import { breaking, rule } from "../../rule.js";

/** Calls that send something no longer may. */
export const bodyRemoved = rule("body-removed", "bodyRemoved", function* () {
  yield breaking("compile", "is gone: calls that pass it no longer compile.");
});
