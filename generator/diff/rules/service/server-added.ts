import { compatible, rule } from "../../rule.js";

/** The service answers at one more place. */
export const serverAdded = rule("server-added", "serverAdded", function* () {
  yield compatible("compile", "is a new server to choose.");
});
