import type { RateLimit } from "../../model/api.js";
import { compatible, risky, type Verdict } from "../rule.js";

/** What other limits on the number of calls mean. */
export function* judgeRateLimits(
  was: readonly RateLimit[],
  is: readonly RateLimit[],
): Iterable<Verdict> {
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
}

function textOf({ requests, per }: RateLimit): string {
  return `${requests} calls a ${per}`;
}
