import type { Finding } from "../diff/finding.js";
import { keyOfDifference } from "./compare-sides.js";
import type { Correction, DriftFinding } from "./finding.js";
import type { AppliedCorrection } from "./read-corrections.js";

/** What corrections do to the differences. */
export interface JudgedCorrections {
  /** By the key of a difference: the corrections that make it. */
  readonly makers: ReadonlyMap<string, readonly Correction[]>;
  /** The corrections that make no difference. */
  readonly findings: readonly DriftFinding[];
}

/** Weighs each correction. `without` gives the differences that there are when it is left out. */
export async function judgeCorrections(
  corrections: readonly AppliedCorrection[],
  differences: readonly Finding[],
  without: (applied: AppliedCorrection) => Promise<readonly Finding[]>,
): Promise<JudgedCorrections> {
  const present = new Set(differences.map(keyOfDifference));
  const makers = new Map<string, Correction[]>();
  const findings: DriftFinding[] = [];
  for (const applied of corrections) {
    const { correction } = applied;
    const before = await without(applied);
    const keys = new Set(before.map(keyOfDifference));
    const made = [...present].filter((key) => !keys.has(key));
    for (const key of made) makers.set(key, [...(makers.get(key) ?? []), correction]);
    const settled = before.filter((difference) => !present.has(keyOfDifference(difference)));
    if (made.length === 0) findings.push(finding(correction, settled));
  }
  return { makers, findings };
}

/** Of a correction that makes no difference. `settled`: the differences that there would be without it. */
function finding(correction: Correction, settled: readonly Finding[]): DriftFinding {
  const { name } = correction;
  const [first] = settled;
  const shared = { code: "correction", corrections: [correction] };
  if (first === undefined) {
    const message = `Nothing of theirs shows whether ${name} is right.`;
    return { ...shared, verdict: "unseen-correction", message, operations: [] };
  }
  return {
    ...shared,
    verdict: "unnecessary-correction",
    message: `They say what ${name} says; without it: ${first.message}`,
    theirs: first.revision,
    operations: [...new Set(settled.flatMap(({ reaches }) => reaches.operations))],
  };
}
