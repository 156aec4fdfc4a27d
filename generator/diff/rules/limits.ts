import type { Direction } from "../finding.js";
import { breaking, compatible, risky, type Verdict } from "../rule.js";

/** A bound of values: what it is called, and which way is tighter. */
export interface Bound {
  readonly says: string;
  readonly tighter: "higher" | "lower";
}

/** A bound as both sides have it, in words. */
export interface MovedBound {
  readonly says: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
  readonly isTighter: boolean;
}

/** What a bound means that is a number on both sides. */
export function* judgeBound(
  { says, tighter }: Bound,
  was: number | undefined,
  is: number | undefined,
  direction: Direction,
): Iterable<Verdict> {
  const isTighter =
    is !== undefined && (was === undefined || (tighter === "higher" ? is > was : is < was));
  yield* judgeMove({ says, was: textOf(was), is: textOf(is), isTighter }, direction);
}

/**
 * What a moved bound means. Tighter is safe for what is received and breaks what is sent; one that is said for the first
 * time often tells only what was so before.
 */
export function* judgeMove(
  { says, was, is, isTighter }: MovedBound,
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
  if (isTighter) yield isSent ? breaking("wire", text) : compatible("wire", text);
  else yield isSent ? compatible("wire", text) : risky("wire", text);
}

function textOf(bound: number | undefined): string | undefined {
  return bound === undefined ? undefined : String(bound);
}
