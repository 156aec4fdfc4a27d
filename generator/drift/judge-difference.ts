import type { Finding } from "../diff/finding.js";
import type { Correction, DriftFinding, Verdict } from "./finding.js";

/** Something as a whole that only they have. */
const added: ReadonlySet<string> = new Set([
  "required-param-added",
  "optional-param-added",
  "property-added",
  "body-added",
  "media-type-added",
  "success-status-added",
  "error-status-added",
  "header-added",
  "server-added",
]);

/** Something as a whole that only ours has. */
const missing: ReadonlySet<string> = new Set([
  "param-removed",
  "property-removed",
  "body-removed",
  "media-type-removed",
  "success-status-removed",
  "error-status-removed",
  "header-removed",
  "server-removed",
  "scheme-removed",
]);

/** Says what a difference means. `makers`: the corrections without which it would not be there. */
export function judgeDifference(difference: Finding, makers: readonly Correction[]): DriftFinding {
  const { code, direction, severity, base, revision, reaches } = difference;
  return {
    verdict: makers.length > 0 ? "ours-right" : verdictOf(code),
    code,
    message: messageOf(difference),
    severity,
    direction,
    ours: base,
    theirs: revision,
    operations: reaches.operations,
    corrections: makers,
  };
}

/** What only one of two has was neither added nor removed, as the rule has it. */
function messageOf({ code, subject, message }: Finding): string {
  if (!message.startsWith(subject)) return message;
  if (added.has(code)) return `${subject} is in theirs alone.`;
  return missing.has(code) ? `${subject} is in ours alone.` : message;
}

function verdictOf(code: string): Verdict {
  if (added.has(code)) return "added-beside";
  return missing.has(code) ? "missing-upstream" : "theirs-newer";
}
