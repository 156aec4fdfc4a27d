import { breaking, rule } from "../../rule.js";

/** A call that passes it names something that its input does not have. */
export const paramRemoved = rule("param-removed", "paramRemoved", function* () {
  yield breaking("compile", "is gone: calls that pass it no longer compile.");
});
