import { rule } from "../../rule.js";
import { judgeRateLimits } from "../rate-limits.js";

/** Callers may call less often, or more, where an operation has no limit of its own. */
export const defaultRateLimitChanged = rule("default-rate-limit-changed", "service", (pair) =>
  judgeRateLimits(pair.base.rateLimits, pair.revision.rateLimits),
);
