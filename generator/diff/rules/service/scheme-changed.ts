import { wayOf } from "../../compare/match-schemes.js";
import { breaking, rule } from "../../rule.js";

/** Credentials travel otherwise. */
export const schemeChanged = rule("scheme-changed", "schemes", function* ({ base, revision }) {
  const was = wayOf(base);
  const is = wayOf(revision);
  if (was !== is) yield breaking("wire", `takes its credentials as ${is}, no longer as ${was}.`);
});
