import { compatible, rule } from "../../rule.js";

/** Answers tell one thing more. */
export const headerAdded = rule("header-added", "headerAdded", function* () {
  yield compatible("wire", "comes back as well.");
});
