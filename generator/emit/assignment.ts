import {
  appliedTo,
  type Code,
  type Deferred,
  endsLaidOut,
  isEmpty,
  layoutOf,
  lonePiece,
  type Names,
  type Piece,
  pieceOf,
  type Printable,
} from "./code.js";
import { group, indent, indentIfBroken, type Layout, line } from "./layout/layout.js";

/**
 * `name: type = value` (without a type: `name = value`) of a variable, broken where prettier would: `export const ${assignment(…)};`.
 * For values that know their layout, such as data and calls; others must fit.
 */
export function assignment(name: Printable, type: Printable, value: Printable): Code {
  const [left, annotation, right] = [pieceOf(name), pieceOf(type), pieceOf(value)];
  const args = appliedTo(annotation);
  // An annotation of several arguments, one of them generic, breaks before the value is moved.
  const isComplex = args.length > 1 && args.some((piece) => appliedTo(piece).length > 0);
  const made: Assignment = {
    kind: "deferred",
    left,
    annotation,
    right,
    isComplex,
    layout: assignmentLayout,
  };
  return made;
}

interface Assignment extends Deferred {
  readonly left: Piece;
  readonly annotation: Piece;
  readonly right: Piece;
  readonly isComplex: boolean;
}

function assignmentLayout(this: Assignment, names: Names): Layout {
  const { left, annotation, right } = this;
  const head = [
    layoutOf(left, names),
    isEmpty(annotation) ? "" : ": ",
    layoutOf(annotation, names),
  ];
  if (this.isComplex) return [head, " = ", besideOperator(right, names)];
  const tail = layoutOf(right, names);
  if (!endsLaidOut(right)) return [head, " = ", tail];
  const operator = group(indent(line));
  return group([group(head), " =", operator, indentIfBroken(tail, operator)]);
}

/** A value that is never moved to the next line. */
function besideOperator(value: Piece, names: Names): Layout {
  const piece = lonePiece(value);
  return typeof piece !== "string" && piece.kind === "deferred" && piece.beside !== undefined
    ? piece.beside(names)
    : layoutOf(piece, names);
}
