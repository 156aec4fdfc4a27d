import { breaking, rule } from "../../rule.js";
import { scopesMissing } from "../scopes-missing.js";
import { alternativesOf } from "../security-alternatives.js";

/** Keys that were enough are refused. */
export const scopeAdded = rule("scope-added", "security", function* (pair) {
  const { was, is } = alternativesOf(pair);
  const missing = new Set(was.flatMap((held) => scopesMissing(held, is) ?? []));
  for (const scope of missing)
    yield breaking("wire", `needs the scope \`${scope}\`: keys without it are refused.`);
});
