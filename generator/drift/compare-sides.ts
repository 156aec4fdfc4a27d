import type { Side } from "../diff/compare/comparison.js";
import { diffApis } from "../diff/diff-apis.js";
import type { Finding } from "../diff/finding.js";

/** What is called how is ours to choose, and which operations there are is judged apart. */
const ofNames: ReadonlySet<string> = new Set([
  "model-added",
  "model-removed",
  "model-renamed",
  "written-shape-removed",
  "resource-removed",
  "operation-added",
  "operation-removed",
  "operation-renamed",
  "operation-moved",
  // Of the path: it does not travel.
  "param-renamed",
  "webhook-added",
  "webhook-removed",
]);

/** What callers see of other differences: found beside them, it says nothing of its own. */
const consequences: ReadonlySet<string> = new Set(["result-changed", "signature-changed"]);

/** The differences that calls or their answers can show, read as a change of ours into theirs. */
export function compareSides(ours: Side, theirs: Side): readonly Finding[] {
  const findings = diffApis(ours, theirs).findings.filter(({ code }) => !ofNames.has(code));
  const causes = findings.filter(({ code }) => !consequences.has(code));
  const explained = new Set(causes.flatMap(({ reaches }) => reaches.operations));
  return findings.filter(
    ({ code, reaches }) =>
      !consequences.has(code) || !reaches.operations.every((id) => explained.has(id)),
  );
}

/**
 * The same for one difference, whichever of our documents it is found in: with a correction the places in ours change,
 * and so does which model of theirs is taken for one of ours.
 */
export function keyOfDifference(finding: Finding): string {
  const { code, direction, message, revision, subject } = finding;
  const name = subject.slice(subject.lastIndexOf(".") + 1);
  const says = message.startsWith(subject) ? message.slice(subject.length) : message;
  return JSON.stringify([code, direction, name, says, revision.pointer]);
}
