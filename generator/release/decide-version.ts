import semver from "semver";
import type { Difference } from "../diff/finding.js";

/** What a version says of a change to those who depend on it. */
export type Bump = "major" | "minor" | "patch";

/** From the least to the most. */
export const bumps: readonly Bump[] = ["patch", "minor", "major"];

/**
 * How much changed for users: what breaks them is major, what is new or may surprise them minor, and where the document
 * says the same, what is generated may still have changed. Undefined: nothing did.
 */
export function bumpOf({ findings }: Difference, isSameOutput: boolean): Bump | undefined {
  if (findings.some(({ severity }) => severity === "breaking")) return "major";
  if (findings.length > 0) return "minor";
  return isSameOutput ? undefined : "patch";
}

/**
 * The version after `from`. Below 1.0.0 a caret takes patches only, so that what breaks is a minor version there, and
 * everything else a patch.
 */
export function nextVersion(from: string, bump: Bump): string {
  const early = semver.major(from) === 0;
  return semver.inc(from, early ? (bump === "major" ? "minor" : "patch") : bump)!;
}
