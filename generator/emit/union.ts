import { type Code, collectNames, layoutOf, pieceOf, type Printable } from "./code.js";
import { group, ifBroken, indent, indentIfBroken, join, line, softline } from "./layout/layout.js";

/**
 * The right side of a type alias that is a union, its leading space included:
 * `export type X =${union(members)};`. One member a line where it does not fit.
 */
export function union(members: readonly Printable[]): Code {
  const pieces = members.map(pieceOf);
  return {
    kind: "code",
    pieces: [
      {
        kind: "deferred",
        collect: (use, reserve) => {
          for (const piece of pieces) collectNames(piece, use, reserve);
        },
        layout: (names) => {
          const items = pieces.map((piece) => layoutOf(piece, names));
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
        },
      },
    ],
  };
}
