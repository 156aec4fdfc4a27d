import { type Code, collectNames, layoutOf, pieceOf, type Printable } from "./code.js";
import { choice, group, hardline, ifBroken, indent, mustBreak, softline } from "./layout/layout.js";
import { quote } from "./quote.js";

/** A call with one argument, an object or a list as a rule: `f({ … })`, its braces beside the parentheses. */
export function call(callee: Printable, argument: Printable): Code {
  const [head, inner] = [pieceOf(callee), pieceOf(argument)];
  return {
    kind: "code",
    pieces: [
      {
        kind: "deferred",
        collect: (use, reserve) => {
          for (const piece of [head, inner]) collectNames(piece, use, reserve);
        },
        layout: (names) => {
          const name = layoutOf(head, names);
          // A string cannot be broken, however wide it is.
          const value = typeof argument === "string" ? quote(argument) : layoutOf(inner, names);
          if (!mustBreak(value))
            return group([name, "(", indent([softline, value]), ifBroken(","), softline, ")"]);
          const hugged = [name, "(", value, ")"];
          return choice(hugged, [name, "(", indent([hardline, value, ","]), hardline, ")"]);
        },
      },
    ],
  };
}
