import {
  type Code,
  type Deferred,
  layoutOf,
  lonePiece,
  type Names,
  type Piece,
  pieceOf,
  type Printable,
} from "./code.js";
import { group, indent, join, type Layout, line, softline } from "./layout/layout.js";
import { loneWord } from "./layout/lone-word.js";
import { isIdentifier } from "./quote.js";

/** A generic type applied to arguments: `Map<string, Pet>`. Without arguments, the type alone. */
export function generic(type: Printable, args: readonly Printable[]): Code {
  const head = pieceOf(type);
  const applied = args.map(pieceOf);
  if (applied.length === 0) return { kind: "code", pieces: [head] };
  const made: Generic = { kind: "deferred", head, applied, layout: genericLayout };
  return made;
}

interface Generic extends Deferred {
  readonly head: Piece;
  readonly applied: readonly Piece[];
}

function genericLayout(this: Generic, names: Names): Layout {
  return group([layoutOf(this.head, names), "<", argumentsLayout(this.applied, names), ">"]);
}

function argumentLayout(piece: Piece, names: Names): Layout {
  const inner = lonePiece(piece);
  return typeof inner !== "string" && inner.kind === "deferred" && inner.argument
    ? inner.argument(names)
    : layoutOf(inner, names);
}

/** A lone name stays where it is; anything else breaks, one argument a line. No comma follows the last. */
function argumentsLayout(args: readonly Piece[], names: Names): Layout {
  const items = args.map((piece) => argumentLayout(piece, names));
  // Asked of the layout, since a type of the document is a name where it is a model.
  if (items.length === 1 && isIdentifier(loneWord(items[0]!) ?? "")) return items;
  return [indent([softline, join([",", line], items)]), softline];
}
