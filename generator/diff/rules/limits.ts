import type { Direction } from "../finding.js";
import { breaking, compatible, risky, type Verdict } from "../rule.js";

/** A bound of values: what it is called, and which way is tighter. */
export interface Bound {
  readonly says: string;
  readonly tighter: "higher" | "lower";
}

/**
 * What a moved bound means. Tighter is safe for what is received and breaks what is sent; one that is said for the first
 * time often tells only what was so before.
 */
export function* judgeBound(
  { says, tighter }: Bound,
  was: number | undefined,
  is: number | undefined,
  direction: Direction,
): Iterable<Verdict> {
  if (was === is) return;
  const isSent = direction === "request";
  if (is === undefined) {
    const text = `has no ${says} any more, which was ${was}.`;
    yield isSent ? compatible("wire", text) : risky("wire", text);
    return;
  }
  if (was === undefined) {
    const text = `has the ${says} ${is}.`;
    yield isSent ? risky("wire", text) : compatible("wire", text);
    return;
  }
  const text = `has the ${says} ${is}, no longer ${was}.`;
  const isTighter = tighter === "higher" ? is > was : is < was;
  if (isTighter) yield isSent ? breaking("wire", text) : compatible("wire", text);
  else yield isSent ? compatible("wire", text) : risky("wire", text);
}
