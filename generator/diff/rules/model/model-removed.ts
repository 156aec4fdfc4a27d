import { breaking, rule } from "../../rule.js";

/** Code that imports it no longer compiles, whether or not anything else changed. */
export const modelRemoved = rule("model-removed", "modelRemoved", function* () {
  yield breaking("compile", "is gone: code that imports the type no longer compiles.");
});
