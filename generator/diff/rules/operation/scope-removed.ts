import { compatible, rule } from "../../rule.js";

/** Keys can do with less. */
export const scopeRemoved = rule("scope-removed", "operation", function* ({ base, revision }) {
  for (const scope of base.scopes) {
    if (!revision.scopes.includes(scope))
      yield compatible("wire", `no longer needs the scope \`${scope}\`.`);
  }
});
