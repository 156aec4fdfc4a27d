import {
  type Code,
  type Deferred,
  layoutOf,
  type Names,
  type Piece,
  pieceOf,
  type Printable,
} from "./code.js";
import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout/layout.js";

/** One parameter of a signature: `name: type`, or `name?: type`. */
export function param(name: string, type: Printable, optional = false): Code {
  const head = name + (optional ? "?: " : ": ");
  const made: Param = { kind: "deferred", head, type: pieceOf(type), layout: paramLayout };
  return made;
}

interface Param extends Deferred {
  readonly head: string;
  readonly type: Piece;
}

function paramLayout(this: Param, names: Names): Layout {
  return [this.head, layoutOf(this.type, names)];
}

/** Parameters and result of a function or method, broken as prettier would: `(a: A, b: B): C`. */
export function signature(params: readonly Printable[], result: Printable): Code {
  const made: Signature = {
    kind: "deferred",
    params: params.map(pieceOf),
    result: pieceOf(result),
    layout: signatureLayout,
  };
  return made;
}

interface Signature extends Deferred {
  readonly params: readonly Piece[];
  readonly result: Piece;
}

function signatureLayout(this: Signature, names: Names): Layout {
  const items = this.params.map((piece) => layoutOf(piece, names));
  const list = [indent([softline, join([",", line], items)]), ifBroken(","), softline];
  const inside = items.length === 0 ? "" : list;
  // The parameters break before the result does.
  return group(["(", inside, "): ", group(layoutOf(this.result, names))]);
}
