import { compatible, rule } from "../../rule.js";

/** One more thing to call. */
export const operationAdded = rule("operation-added", "operationAdded", function* () {
  yield compatible("compile", "is new.");
});
