import type { RateLimit } from "../../../model/api.js";
import { compatible, risky, rule } from "../../rule.js";

/** Callers may call less often, or more. */
export const rateLimitChanged = rule("rate-limit-changed", "operation", function* (pair) {
  const was = pair.base.rateLimits;
  const is = pair.revision.rateLimits;
  for (const limit of is) {
    const before = was.find(({ per }) => per === limit.per);
    if (before?.requests === limit.requests) continue;
    if (before !== undefined && before.requests < limit.requests)
      yield compatible("wire", `allows ${textOf(limit)}, no longer only ${textOf(before)}.`);
    else yield risky("wire", `allows only ${textOf(limit)}.`);
  }
  for (const limit of was) {
    if (!is.some(({ per }) => per === limit.per))
      yield compatible("wire", `is no longer limited to ${textOf(limit)}.`);
  }
});

function textOf({ requests, per }: RateLimit): string {
  return `${requests} calls a ${per}`;
}
