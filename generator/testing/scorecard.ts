/** One thing that is looked at. */
export interface Check {
  readonly name: CheckName;
  /** `skipped`: it could not be looked at; `note` says why. */
  readonly result: "passed" | "failed" | "skipped";
  /** What was looked at: how many documents, which compilers. */
  readonly note: string;
  /** What is wrong, one sentence each, the document first. Empty where it passed. */
  readonly findings: readonly string[];
}

export type CheckName =
  "generates" | "names" | "taint" | "compiles" | "formatted" | "repeats" | "bundles";

/** How a template fared. */
export interface Scorecard {
  readonly template: string;
  readonly checks: readonly Check[];
  /** Whether no check failed. */
  readonly passed: boolean;
  /** The scorecard as text, a line a check, with the first findings of each. */
  toString(): string;
}

/** Findings that are shown of each check. */
const shown = 10;
const marks = { passed: "✓", failed: "✗", skipped: "–" } as const;

/** Puts checks on a card. */
export function scorecardOf(template: string, checks: readonly Check[]): Scorecard {
  return {
    template,
    checks,
    passed: checks.every(({ result }) => result !== "failed"),
    toString: () => [template, ...checks.flatMap(linesOf)].join("\n"),
  };
}

function linesOf({ name, result, note, findings }: Check): readonly string[] {
  const more = findings.length - shown;
  return [
    `  ${marks[result]} ${name.padEnd(10)} ${note}`.trimEnd(),
    ...findings.slice(0, shown).map((finding) => `      ${finding}`),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}
