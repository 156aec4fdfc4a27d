import type { Operation, Param } from "../../model/api.js";
import { member } from "../trail.js";
import { compareDocs } from "./compare-objects.js";
import { compareTypes } from "./compare-types.js";
import type { Comparison, Spot } from "./comparison.js";
import { paramTrail } from "./document-trails.js";

/** Compares what callers pass beside the body. */
export function compareParams(
  base: Operation,
  revision: Operation,
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const matched = matchParams(base, revision);
  const spotOf = (was: Param | undefined, is: Param | undefined): Spot => {
    const { in: location, wire } = (was ?? is)!;
    const roots = [context.base.document.root, context.revision.document.root] as const;
    return {
      ...spot,
      subject: `${spot.subject} ${location} parameter ${wire}`,
      base: was === undefined ? spot.base : paramTrail(roots[0], spot.base, was),
      revision: is === undefined ? spot.revision : paramTrail(roots[1], spot.revision, is),
    };
  };
  for (const was of base.params) {
    const is = matched.get(was);
    const step = spotOf(was, is);
    if (is === undefined) {
      context.judge("paramRemoved", { thing: was, direction }, step);
      continue;
    }
    context.judge("param", { base: was, revision: is, direction }, step);
    compareDocs(was, is, step, context);
    const keys = (param: Param): string[] =>
      param.style.mediaType === undefined
        ? ["schema"]
        : ["content", param.style.mediaType, "schema"];
    const schema = {
      ...step,
      base: member(step.base, ...keys(was)),
      revision: member(step.revision, ...keys(is)),
    };
    compareTypes(was.type, is.type, schema, context);
  }
  const known = new Set(matched.values());
  for (const is of revision.params) {
    if (!known.has(is))
      context.judge("paramAdded", { thing: is, direction }, spotOf(undefined, is));
  }
}

/** The same name at the same location; the same place in the path; the same name elsewhere. */
function matchParams(base: Operation, revision: Operation): ReadonlyMap<Param, Param> {
  const matched = new Map<Param, Param>();
  const taken = new Set<Param>();
  const match = (was: Param, is: Param | undefined): void => {
    if (is === undefined || taken.has(is) || matched.has(was)) return;
    matched.set(was, is);
    taken.add(is);
  };
  const wireOf = ({ in: location, wire }: Param): string =>
    location === "header" ? wire.toLowerCase() : wire;
  for (const was of base.params) {
    match(
      was,
      revision.params.find((is) => is.in === was.in && wireOf(is) === wireOf(was)),
    );
  }
  const [before, after] = [base, revision].map((op) =>
    op.path.filter((part) => typeof part !== "string"),
  );
  if (before!.length === after!.length)
    before!.forEach((was, index) => match(paramOf(base, was), paramOf(revision, after![index]!)));
  for (const was of base.params) {
    match(
      was,
      revision.params.find((is) => is.wire === was.wire && !taken.has(is)),
    );
  }
  return matched;
}

/** The parameter itself: what stands in the path may be a copy with another name. */
function paramOf(op: Operation, part: Param): Param {
  return op.params.find((param) => param.in === "path" && param.wire === part.wire) ?? part;
}
