import { breaking, rule } from "../../rule.js";

/** Keys that were enough are refused. */
export const scopeAdded = rule("scope-added", "operation", function* ({ base, revision }) {
  for (const scope of revision.scopes) {
    if (!base.scopes.includes(scope))
      yield breaking("wire", `needs the scope \`${scope}\`: keys without it are refused.`);
  }
});
