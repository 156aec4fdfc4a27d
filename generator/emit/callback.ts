import { type Code, layoutOf, pieceOf, type Printable } from "./code.js";
import { choice, group, hardline, ifBroken, indent, line, mustBreak } from "./layout/layout.js";

/**
 * A call with a function that takes nothing, broken as prettier would: `f(() => body)`. The body is a name
 * or a call.
 */
export function callback(callee: Printable, body: Printable): Code {
  const [head, inner] = [pieceOf(callee), pieceOf(body)];
  const isName = typeof inner !== "string" && inner.kind === "symbol";
  return {
    kind: "deferred",
    layout: (names) => {
      const [name, value] = [layoutOf(head, names), layoutOf(inner, names)];
      const opened = [name, "(() =>", indent([hardline, value]), ",", hardline, ")"];
      const arrow = ["() =>", group(indent([line, value]))];
      const apart = [name, "(", indent([hardline, arrow, ","]), hardline, ")"];
      // Prettier does not part an arrow from a mere name.
      const folded = isName ? apart : choice(opened, apart);
      if (mustBreak(value)) return folded;
      return group(ifBroken(folded, [name, "(() => ", value, ")"]), false);
    },
  };
}
