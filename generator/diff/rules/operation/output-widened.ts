import { breaking, rule } from "../../rule.js";

/**
 * The last resort: what callers get no longer fits where it was used, for a reason that no other rule has told,
 * such as one more status with a body of its own.
 */
export const outputWidened = rule("output-widened", "slot", function* ({ direction, revision }) {
  if (direction === "response" && !revision.isAssignable)
    yield breaking("compile", "can be something that it could not be before.");
});
