import type { Direction, Position, Severity } from "../diff/finding.js";

/**
 * What a difference between our description and theirs means to those who curate ours.
 * - `theirs-newer`: they say it otherwise, and nothing in ours says why.
 * - `added-beside`: they have it, ours has not.
 * - `missing-upstream`: ours has it, they have not.
 * - `unnecessary-correction`: an overlay corrects what they now say as well.
 * - `ours-right`: an overlay makes the difference on purpose, and tells why.
 * - `unseen-correction`: an overlay corrects what they do not describe, or what no type shows.
 */
export type Verdict = (typeof verdicts)[number];

/** The order in which findings are told. */
export const verdicts = [
  "theirs-newer",
  "added-beside",
  "missing-upstream",
  "unnecessary-correction",
  "ours-right",
  "unseen-correction",
] as const;

/** Verdicts that leave nothing to do: the others are worth an exit code. */
export const settledVerdicts: ReadonlySet<Verdict> = new Set(["ours-right", "unseen-correction"]);

/** Actions of an overlay that settle one point together. */
export interface Correction {
  /** `point 5`, or the action's place in the list where it names none. */
  readonly name: string;
  /** Each action, with what it says of itself. */
  readonly actions: readonly {
    readonly at: Position;
    readonly description?: string;
    readonly reason?: string;
  }[];
}

/** One difference. */
export interface DriftFinding {
  readonly verdict: Verdict;
  /** The code of the rule of `quillgen diff`, or `operation-missing`, `operation-beside`, `correction`. */
  readonly code: string;
  /** What they have, read as a change of ours. */
  readonly message: string;
  /** What the change would mean to users, where a rule of `quillgen diff` found it. */
  readonly severity?: Severity;
  readonly direction?: Direction;
  readonly ours?: Position;
  readonly theirs?: Position;
  /** Ids of our operations that it reaches. */
  readonly operations: readonly string[];
  /** The corrections that it is about. */
  readonly corrections: readonly Correction[];
}

/** All differences for the operations that are curated, by verdict. */
export interface Drift {
  /** How many operations ours has, how many of them theirs has, and how many theirs has in all. */
  readonly operations: { readonly ours: number; readonly both: number; readonly theirs: number };
  readonly findings: readonly DriftFinding[];
}

/** How many findings there are of each verdict. */
export function countVerdicts({ findings }: Drift): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const { verdict } of findings) counts[verdict]! += 1;
  return counts as Record<Verdict, number>;
}
