import type { Answer, Header, Operation } from "../../model/api.js";
import { member } from "../trail.js";
import { compareContents } from "./compare-contents.js";
import { compareTypes } from "./compare-types.js";
import type { Comparison, Spot } from "./comparison.js";

/** Compares what comes back, status by status: successes, or errors. */
export function compareAnswers(
  base: Operation,
  revision: Operation,
  isWanted: (answer: Answer) => boolean,
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const spotOf = ({ status }: Answer): Spot => ({
    ...spot,
    subject: `${spot.subject} answer ${status}`,
    base: member(spot.base, "responses", status),
    revision: member(spot.revision, "responses", status),
  });
  for (const was of base.answers.filter(isWanted)) {
    const same = revision.answers.find(({ status }) => status === was.status);
    const is = same ?? revision.answers.filter(isWanted).find((other) => covers(other, was));
    const step = is === undefined ? spotOf(was) : { ...spotOf(was), revision: spotOf(is).revision };
    // Errors are typed by their status as it is written.
    if (same === undefined && (is === undefined || !was.success))
      context.judge("answerRemoved", { thing: was, direction }, step);
    if (is === undefined) continue;
    compareContents(was.contents, is.contents, step, context);
    compareHeaders(was.headers, is.headers, step, context);
  }
  for (const is of revision.answers.filter(isWanted)) {
    if (!base.answers.some(({ status }) => status === is.status))
      context.judge("answerAdded", { thing: is, direction }, spotOf(is));
  }
}

/** Whether an answer of success is another one as well: `2XX` and `default` are whatever is not said by itself. */
function covers(wide: Answer, narrow: Answer): boolean {
  const isRange = wide.status === "default" || wide.status === `${narrow.status[0]}XX`;
  return wide.success && narrow.success && isRange && narrow.status !== "default";
}

function compareHeaders(
  base: readonly Header[],
  revision: readonly Header[],
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const keyOf = ({ name }: Header): string => name.toLowerCase();
  const now = new Map(revision.map((header) => [keyOf(header), header]));
  const spotOf = ({ name }: Header): Spot => ({
    ...spot,
    subject: `${spot.subject} header ${name}`,
    base: member(spot.base, "headers", name),
    revision: member(spot.revision, "headers", name),
  });
  for (const was of base) {
    const is = now.get(keyOf(was));
    const step = spotOf(was);
    if (is === undefined) {
      context.judge("headerRemoved", { thing: was, direction }, step);
      continue;
    }
    context.judge("header", { base: was, revision: is, direction }, step);
    compareTypes(was.type, is.type, step, context);
  }
  const known = new Set(base.map(keyOf));
  for (const is of revision) {
    if (!known.has(keyOf(is))) context.judge("headerAdded", { thing: is, direction }, spotOf(is));
  }
}
