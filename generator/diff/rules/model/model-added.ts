import { compatible, rule } from "../../rule.js";

/** One more type to import. */
export const modelAdded = rule("model-added", "modelAdded", function* () {
  yield compatible("compile", "is a new type.");
});
