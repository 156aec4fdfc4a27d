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
import {
  choice,
  free,
  group,
  hardline,
  ifBroken,
  indent,
  isList,
  join,
  type Layout,
  line,
  mustBreak,
  softline,
} from "./layout/layout.js";
import { loneWord } from "./layout/lone-word.js";
import { printWidth } from "./layout/width.js";

/** A call, its arguments broken as prettier would: `f({ … })`, braces beside the parentheses where they can be. */
export function call(callee: Printable, ...args: readonly Printable[]): Code {
  const made: Call = {
    kind: "deferred",
    head: pieceOf(callee),
    args: args.map(pieceOf),
    isShortCall: args.length === 0 || (args.length === 1 && isShort(args[0])),
    isShortArgument: isShortWhole,
    layout: movedLayout,
    beside: openLayout,
  };
  return made;
}

interface Call extends Deferred {
  readonly head: Piece;
  readonly args: readonly Piece[];
  readonly isShortCall: boolean;
}

function isShortWhole(this: Call, names: Names): boolean {
  return this.args.length === 0 && isShortName(layoutOf(this.head, names), shortest - "()".length);
}

function movedLayout(this: Call, names: Names): Layout {
  return callLayout(this, names, false);
}

function openLayout(this: Call, names: Names): Layout {
  return callLayout(this, names, true);
}

function callLayout(call: Call, names: Names, isBeside: boolean): Layout {
  const { head, args } = call;
  const name = layoutOf(head, names);
  if (args.length === 0) return [name, "()"];
  // A string cannot be broken, however wide it is.
  const values = args.map((piece) => (typeof piece === "string" ? piece : layoutOf(piece, names)));
  // What is moved whole is not broken; where that does not help, prettier decides.
  const [only, ...others] = values;
  if (!isBeside && others.length === 0 && isShortArgument(call, only!, names))
    return free([name, "(", only!, ")"]);
  return isHugged(values, args.at(-1)) ? hugging(name, values) : spread(name, values);
}

/** Every argument on a line of its own where they do not fit. */
function spread(name: Layout, values: readonly Layout[]): Layout {
  const list = [indent([softline, join([",", line], values)]), ifBroken(","), softline];
  return group([name, "(", list, ")"]);
}

/** The last argument opens on the line of the call. */
function hugging(name: Layout, values: readonly Layout[]): Layout {
  const last = values.at(-1)!;
  const open: Layout = [name, "(", values.slice(0, -1).map((value) => [value, ", "])];
  const opened = [open, broken(last), ")"];
  const apart = [name, "(", indent([hardline, join([",", hardline], values), ","]), hardline, ")"];
  if (mustBreak(last)) return choice(opened, apart);
  return group(ifBroken(choice(opened, apart), [open, last, ")"]), false);
}

function broken(layout: Layout): Layout {
  if (typeof layout === "string") return layout;
  if (isList(layout)) return layout.length === 1 ? broken(layout[0]!) : layout;
  return layout.kind === "group" ? { ...layout, breaks: true } : layout;
}

/** Whether the last argument's brackets stay beside the parentheses: not after one that is broken, or of its kind. */
function isHugged(values: readonly Layout[], piece: Piece | undefined): boolean {
  const last = values.at(-1) ?? "";
  const bracket = firstCharacter(last);
  return (
    (bracket === "{" || bracket === "[") &&
    (mustBreak(last) || canOpen(piece)) &&
    firstCharacter(values.at(-2) ?? "") !== bracket &&
    !values.slice(0, -1).some(mustBreak)
  );
}

function canOpen(piece: Piece | undefined): boolean {
  if (piece === undefined || typeof piece === "string") return false;
  if (piece.kind === "code") return piece.pieces.length === 1 && canOpen(piece.pieces[0]);
  return piece.kind === "deferred" && piece.hugs === true;
}

function firstCharacter(layout: Layout): string | undefined {
  if (typeof layout === "string") return layout[0];
  if (isList(layout)) {
    for (const part of layout) {
      const first = firstCharacter(part);
      if (first !== undefined) return first;
    }
    return undefined;
  }
  return "contents" in layout ? firstCharacter(layout.contents) : undefined;
}

/** Columns of an argument that prettier counts as short. */
const shortest = printWidth / 4;

/** Prettier rather moves a whole call than break it around one such argument. */
function isShortArgument(call: Call, layout: Layout, names: Names): boolean {
  if (call.isShortCall || isShortName(layout)) return true;
  const piece = lonePiece(call.args[0]!);
  if (typeof piece === "string" || piece.kind !== "deferred") return false;
  return piece.isShortArgument?.(names) === true;
}

/** Whether an argument is plain, and as short as that. */
function isShort(argument: Printable): boolean {
  if (typeof argument === "string") return String(pieceOf(argument)).length <= shortest;
  return typeof argument === "number" || typeof argument === "boolean" || argument === null;
}

/** The same of a name, once it is settled. */
function isShortName(layout: Layout, columns: number = shortest): boolean {
  const name = loneWord(layout);
  return name !== undefined && name.length <= columns;
}
