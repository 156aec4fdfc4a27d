import { type Code, layoutOf, pieceOf, type Printable } from "./code.js";
import { group, ifBroken, indent, join, line, softline } from "./layout/layout.js";

/** One parameter of a signature: `name: type`, or `name?: type`. */
export function param(name: string, type: Printable, optional = false): Code {
  const piece = pieceOf(type);
  return {
    kind: "code",
    pieces: [
      {
        kind: "deferred",
        layout: (names) => [name, optional ? "?: " : ": ", layoutOf(piece, names)],
      },
    ],
  };
}

/** Parameters and result of a function or method, broken as prettier would: `(a: A, b: B): C`. */
export function signature(params: readonly Printable[], result: Printable): Code {
  const pieces = params.map(pieceOf);
  const returned = pieceOf(result);
  return {
    kind: "code",
    pieces: [
      {
        kind: "deferred",
        layout: (names) => {
          const items = pieces.map((piece) => layoutOf(piece, names));
          const list = [indent([softline, join([",", line], items)]), ifBroken(","), softline];
          const inside = items.length === 0 ? "" : list;
          // The parameters break before the result does.
          return group(["(", inside, "): ", group(layoutOf(returned, names))]);
        },
      },
    ],
  };
}
