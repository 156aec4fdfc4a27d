import { rule } from "../../rule.js";
import { judgeRateLimits } from "../rate-limits.js";

/** Callers may call less often, or more. */
export const rateLimitChanged = rule("rate-limit-changed", "operation", (pair) =>
  judgeRateLimits(pair.base.rateLimits, pair.revision.rateLimits),
);
