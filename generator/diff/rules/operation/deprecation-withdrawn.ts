import { compatible, rule } from "../../rule.js";

/** It is here to stay after all. */
export const deprecationWithdrawn = rule("deprecation-withdrawn", "operation", function* (pair) {
  if (pair.base.deprecated && !pair.revision.deprecated)
    yield compatible("compile", "is no longer deprecated.");
});
