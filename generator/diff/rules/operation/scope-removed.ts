import { compatible, rule } from "../../rule.js";
import { scopesMissing } from "../scopes-missing.js";
import { alternativesOf } from "../security-alternatives.js";

/** Keys can do with less, or with other ones. */
export const scopeRemoved = rule("scope-removed", "security", function* (pair) {
  const { was, is } = alternativesOf(pair);
  const spared = new Set(is.flatMap((held) => scopesMissing(held, was) ?? []));
  for (const scope of spared) {
    const isStillOne = is.some(({ scopes }) => scopes.includes(scope));
    const told = isStillOne ? "can be called without" : "no longer needs";
    yield compatible("wire", `${told} the scope \`${scope}\`.`);
  }
});
