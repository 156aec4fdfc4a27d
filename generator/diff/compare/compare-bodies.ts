import type { Body } from "../../model/api.js";
import { member } from "../trail.js";
import { compareContents } from "./compare-contents.js";
import type { Comparison, Spot } from "./comparison.js";

/** Compares what callers send. */
export function compareBodies(
  base: Body | undefined,
  revision: Body | undefined,
  owner: Spot,
  context: Comparison,
): void {
  const { direction } = owner;
  const spot: Spot = {
    ...owner,
    subject: `${owner.subject} body`,
    base: member(owner.base, "requestBody"),
    revision: member(owner.revision, "requestBody"),
  };
  if (base !== undefined && revision !== undefined) {
    context.judge("body", { base, revision, direction }, spot);
    compareContents(base.contents, revision.contents, spot, context);
    return;
  }
  if (base !== undefined) context.judge("bodyRemoved", { thing: base, direction }, spot);
  if (revision !== undefined) context.judge("bodyAdded", { thing: revision, direction }, spot);
}
