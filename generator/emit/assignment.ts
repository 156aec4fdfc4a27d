import {
  appliedTo,
  type Code,
  endsLaidOut,
  isEmpty,
  layoutOf,
  pieceOf,
  type Printable,
} from "./code.js";
import { group, indent, indentIfBroken, line } from "./layout/layout.js";

/**
 * `name: type = value` (without a type: `name = value`) of a variable, broken where prettier would: `export const ${assignment(…)};`.
 * For values that know their layout, such as data and calls; others must fit.
 */
export function assignment(name: Printable, type: Printable, value: Printable): Code {
  const [left, annotation, right] = [pieceOf(name), pieceOf(type), pieceOf(value)];
  const args = appliedTo(annotation);
  // An annotation of several arguments, one of them generic, breaks before the value is moved.
  const isComplex = args.length > 1 && args.some((piece) => appliedTo(piece).length > 0);
  return {
    kind: "code",
    pieces: [
      {
        kind: "deferred",
        layout: (names) => {
          const head = [
            layoutOf(left, names),
            isEmpty(annotation) ? "" : ": ",
            layoutOf(annotation, names),
          ];
          const tail = layoutOf(right, names);
          if (isComplex || !endsLaidOut(right)) return [head, " = ", tail];
          const operator = group(indent(line));
          return group([group(head), " =", operator, indentIfBroken(tail, operator)]);
        },
      },
    ],
  };
}
