import type { Side } from "../diff/compare/comparison.js";
import type { Position } from "../diff/finding.js";
import type { Operation } from "../model/api.js";
import type { DriftFinding } from "./finding.js";
import type { CuratedMatches } from "./match-curated.js";

/** Says of operations that only one side has what that means. */
export function judgeOperations(
  { missing, beside }: CuratedMatches,
  ours: Side,
  theirs: Side,
): readonly DriftFinding[] {
  return [
    ...beside.map(({ op, of }): DriftFinding => {
      const message = `\`${nameOf(op)}\` stands beside ${of.id}.`;
      const places = { theirs: positionOf(op, theirs), ours: positionOf(of, ours) };
      return {
        ...shared,
        ...places,
        verdict: "added-beside",
        code: "operation-beside",
        message,
        operations: [of.id],
      };
    }),
    ...missing.map(({ op, like }): DriftFinding => {
      const hint = like === undefined ? "" : `; they have \`${nameOf(like)}\``;
      const message = `${op.id} is not there: no \`${nameOf(op)}\`${hint}.`;
      const places = {
        ours: positionOf(op, ours),
        ...(like && { theirs: positionOf(like, theirs) }),
      };
      return {
        ...shared,
        ...places,
        verdict: "missing-upstream",
        code: "operation-missing",
        message,
        operations: [op.id],
      };
    }),
  ];
}

const shared = { corrections: [] };

function nameOf({ method, pathTemplate }: Operation): string {
  return `${method} ${pathTemplate}`;
}

function positionOf({ at }: Operation, { document }: Side): Position {
  const found = document.locate(at);
  return { ...at, ...(found && { line: found.line, column: found.column }) };
}
