import {
  type Code,
  type Deferred,
  layoutOf,
  type Names,
  type Piece,
  pieceOf,
  type Printable,
} from "./code.js";
import {
  group,
  ifBroken,
  indent,
  indentIfBroken,
  join,
  type Layout,
  line,
  softline,
} from "./layout/layout.js";

/**
 * The right side of a type alias that is a union, its leading space included:
 * `export type X =${union(members)};`. One member a line where it does not fit.
 */
export function union(members: readonly Printable[]): Code {
  const made: Union = {
    kind: "deferred",
    alternatives: members.map(pieceOf),
    layout: unionLayout,
  };
  return made;
}

interface Union extends Deferred {
  readonly alternatives: readonly Piece[];
}

function unionLayout(this: Union, names: Names): Layout {
  const members = this.alternatives.flatMap((piece) => membersOf(piece, names));
  // What prints the same is one member. Types of several lines are left alone.
  const items = members.filter(
    (item, index) => typeof item !== "string" || members.indexOf(item) === index,
  );
  const operator = group(indent(line));
  const list = group([
    ifBroken("| "),
    join(
      [line, "| "],
      items.map((item) => indent(item)),
    ),
  ]);
  if (items.length === 1) return [operator, indentIfBroken(items, operator)];
  // The line is broken once only, be it before the list or within it.
  return [operator, ifBroken(indent(list), group(indent([softline, list])), operator)];
}

/** The members that a piece adds: a type that is a union itself adds its own. */
function membersOf(piece: Piece, names: Names): readonly Layout[] {
  if (typeof piece === "string") return [piece];
  const [only, ...others] = piece.kind === "code" ? piece.pieces : [];
  if (only !== undefined && others.length === 0) return membersOf(only, names);
  if (piece.kind === "deferred" && piece.members) return piece.members(names);
  return [layoutOf(piece, names)];
}
