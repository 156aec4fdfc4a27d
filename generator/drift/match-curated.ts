import { anonymousPath } from "../diff/compare/anonymous-path.js";
import type { Api, Operation } from "../model/api.js";
import { operationsOf } from "../model/operations-of.js";

/** Our operations beside theirs. Ids play no part: the same method and path are the same operation. */
export interface CuratedMatches {
  readonly both: readonly (readonly [ours: Operation, theirs: Operation])[];
  /** Ours that they do not have, each with one of theirs whose path differs in one word only, if there is one. */
  readonly missing: readonly { readonly op: Operation; readonly like?: Operation }[];
  /** Theirs that ours has not, at or below the path of one that ours has. */
  readonly beside: readonly { readonly op: Operation; readonly of: Operation }[];
}

/** Puts the operations of two documents together. */
export function matchCurated(ours: Api, theirs: Api): CuratedMatches {
  const own = operationsOf(ours);
  const all = operationsOf(theirs);
  const byKey = new Map(all.toReversed().map((op) => [keyOf(op), op]));
  const both = own.flatMap((op) => {
    const other = byKey.get(keyOf(op));
    return other === undefined ? [] : [[op, other] as const];
  });
  const [known, taken] = [new Set(both.map(([op]) => op)), new Set(both.map(([, op]) => op))];
  const left = all.filter((op) => !taken.has(op));
  const roots = rootsOf(own);
  return {
    both,
    missing: own
      .filter((op) => !known.has(op))
      .map((op) => {
        const like = left.find((other) => isAlike(op, other));
        return like === undefined ? { op } : { op, like };
      }),
    beside: left.flatMap((op) => {
      const of = roots.find(({ path }) => isBelow(segmentsOf(op), path))?.op;
      return of === undefined ? [] : [{ op, of }];
    }),
  };
}

function keyOf(op: Operation): string {
  return `${op.method} ${anonymousPath(op.pathTemplate)}`;
}

function segmentsOf(op: Operation): readonly string[] {
  return anonymousPath(op.pathTemplate)
    .split("/")
    .filter((segment) => segment !== "");
}

function isBelow(path: readonly string[], root: readonly string[]): boolean {
  return root.every((segment, index) => path[index] === segment);
}

/** The paths of collections: those that stand below no other path of ours, without the parameter at their end. */
function rootsOf(own: readonly Operation[]): readonly { path: readonly string[]; op: Operation }[] {
  const paths = own.map((op) => ({ op, path: withoutParameter(segmentsOf(op)) }));
  const outer = (path: readonly string[]): boolean =>
    !paths.some((other) => other.path.length < path.length && isBelow(path, other.path));
  return paths.filter(({ path }) => path.length > 0 && outer(path));
}

function withoutParameter(segments: readonly string[]): readonly string[] {
  return segments.at(-1) === "{}" ? segments.slice(0, -1) : segments;
}

function isAlike(op: Operation, other: Operation): boolean {
  const [a, b] = [segmentsOf(op), segmentsOf(other)];
  if (op.method !== other.method || a.length !== b.length || a.length < 3) return false;
  const differing = a.filter((segment, index) => segment !== b[index]);
  // The last word says what it is about.
  const last = (path: readonly string[]) => path.findLast((segment) => segment !== "{}");
  return differing.length === 1 && differing[0] !== "{}" && last(a) === last(b);
}
