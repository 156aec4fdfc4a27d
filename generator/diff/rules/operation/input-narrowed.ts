import { breaking, rule } from "../../rule.js";

/**
 * The last resort: what callers pass no longer fits, for a reason that no other rule has told, such as two
 * parameters that got each other's names.
 */
export const inputNarrowed = rule("input-narrowed", "slot", function* ({ direction, revision }) {
  if (direction === "request" && !revision.isAssignable)
    yield breaking("compile", "no longer accepts all that it accepted.");
});
