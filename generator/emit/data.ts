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
  fill,
  free,
  group,
  hardline,
  ifBroken,
  indent,
  indentIfBroken,
  join,
  type Layout,
  line,
  softline,
} from "./layout/layout.js";
import { widthOf } from "./layout/width.js";
import { quoteKey } from "./quote.js";

/** JSON data as an expression: objects expanded, one member a line. */
export function literal(value: unknown): Code {
  return wrap(dataOf(value));
}

/** An object literal, one member a line. Keys are quoted only where they must be. */
export function object(entries: Iterable<readonly [key: string, value: Printable]>): Code {
  return wrap(objectOf([...entries].map(([name, value]) => [name, valueOf(value)])));
}

/** The name of a member, quoted only where it must be. */
export function key(name: string): Code {
  return wrap({ kind: "text", text: keyText(name), shape: "plain" });
}

/** A plain `__proto__: x` in an object would set the prototype. */
function keyText(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : quoteKey(name);
}

/** An array literal: on one line where it fits. */
export function list(items: Iterable<Printable>): Code {
  return wrap(listOf([...items].map(valueOf)));
}

/** A value and what prettier's rules for assignments and lists ask of it. */
type Value =
  | { readonly kind: "text"; readonly text: string; readonly shape: "string" | "number" | "plain" }
  | { readonly kind: "free"; readonly piece: Piece }
  | { readonly kind: "deferred"; readonly piece: Deferred };

function wrap(value: Value): Code {
  return { kind: "code", pieces: [value.kind === "text" ? value.text : value.piece] };
}

function valueOf(printable: Printable): Value {
  const piece = pieceOf(printable);
  if (typeof piece === "string") {
    const shape =
      typeof printable === "string"
        ? "string"
        : typeof printable === "boolean" ||
            (typeof printable === "number" && !piece.startsWith("-"))
          ? "number"
          : "plain";
    return { kind: "text", text: piece, shape };
  }
  const inner = lonePiece(piece);
  if (typeof inner !== "string" && inner.kind === "deferred")
    return { kind: "deferred", piece: inner };
  return { kind: "free", piece };
}

function dataOf(value: unknown): Value {
  if (Array.isArray(value)) return listOf(value.map(dataOf));
  if (typeof value === "object" && value !== null) {
    return objectOf(Object.entries(value).map(([name, inner]) => [name, dataOf(inner)]));
  }
  if (typeof value === "string" || typeof value === "boolean") return valueOf(value);
  if (typeof value === "number" && Number.isFinite(value)) return valueOf(value);
  return valueOf(null);
}

function objectOf(members: readonly (readonly [key: string, value: Value])[]): Value {
  const piece: Deferred = {
    kind: "deferred",
    hugs: members.length > 0,
    layout: (names) => {
      if (members.length === 0) return "{}";
      const lines: Layout[] = [];
      let text = "";
      for (const [name, value] of members) {
        const flat = flatOf(value);
        const short = flat === undefined ? undefined : `${keyText(name)}: ${flat},`;
        if (short !== undefined && short.length <= surelyFits) {
          text += text === "" ? short : "\n" + short;
          continue;
        }
        if (text !== "") lines.push(free(text));
        text = "";
        lines.push([memberLayout(name, value, names), ","]);
      }
      // Marked as free: should it not fit after all, prettier decides.
      if (text !== "") lines.push(free(text));
      return ["{", indent([hardline, join(hardline, lines)]), hardline, "}"];
    },
  };
  return { kind: "deferred", piece };
}

/** Columns that a member may take to be printed without asking whether it fits: nearly all do. */
const surelyFits = 50;

/** A value on one line, where that is cheap to tell. */
function flatOf(value: Value): string | undefined {
  if (value.kind === "text") return value.text;
  return value.kind === "deferred" ? value.piece.flat : undefined;
}

function memberLayout(member: string, value: Value, names: Names): Layout {
  const name = keyText(member);
  // After a short key, a break would win too little.
  const isShort = !name.startsWith("[") && widthOf(name).columns < 5;
  if (value.kind === "free") {
    const { piece } = value;
    if (typeof piece === "string" || piece.kind !== "symbol") {
      const layout = layoutOf(piece, names);
      const moves = !isShort && isShortCall(piece);
      return moves ? group([name, ":", group(indent([line, layout]))]) : [name, ": ", layout];
    }
    const called = names.of(piece, piece.typeOnly === true);
    return isShort ? [name, ": ", called] : fluid(name, called);
  }
  if (value.kind === "deferred") {
    return isShort
      ? [name, ": ", value.piece.layout(names)]
      : fluid(name, value.piece.layout(names));
  }
  if (isShort || value.shape === "number") return [name, ": ", value.text];
  if (value.shape === "string") return group([name, ":", group(indent([line, value.text]))]);
  return fluid(name, value.text);
}

/** Whether a piece is a short call, a comment before it aside: such a call is moved whole. */
function isShortCall(piece: Piece | undefined): boolean {
  if (piece === undefined || typeof piece === "string") return false;
  if (piece.kind === "code") return isShortCall(piece.pieces.at(-1));
  if (piece.kind === "hole") return isShortCall(piece.contents);
  return piece.kind === "deferred" && piece.isShortCall === true;
}

function fluid(name: string, value: Layout): Layout {
  const operator = group(indent(line));
  return group([name, ":", operator, indentIfBroken(value, operator)]);
}

function listOf(items: readonly Value[]): Value {
  const piece: Deferred = {
    kind: "deferred",
    items: items.length,
    hugs: items.length > 0,
    ...flatList(items),
    layout: (names) => listLayout(items, names),
  };
  return { kind: "deferred", piece };
}

function flatList(items: readonly Value[]): { readonly flat?: string } {
  let flat = "";
  for (const item of items) {
    if (item.kind !== "text" || flat.length > surelyFits) return {};
    flat += flat === "" ? item.text : ", " + item.text;
  }
  return { flat: `[${flat}]` };
}

function listLayout(items: readonly Value[], names: Names): Layout {
  if (items.length === 0) return "[]";
  const isNumbers = items.every((item) => item.kind === "text" && /^-?\d/.test(item.text));
  if (isNumbers) {
    const parts: string[] = [];
    for (const [index, item] of items.entries()) {
      if (index > 0) parts.push(" ");
      if (item.kind === "text") parts.push(index < items.length - 1 ? item.text + "," : item.text);
    }
    return group(["[", indent([softline, fill(parts)]), ifBroken(","), softline, "]"]);
  }
  const layouts = items.map((item) =>
    item.kind === "text" ? item.text : group(layoutOf(item.piece, names)),
  );
  const contents: Layout = [
    "[",
    indent([softline, join([",", line], layouts)]),
    ifBroken(","),
    softline,
    "]",
  ];
  const isTable =
    items.length > 1 &&
    items.every((item) => item.kind === "deferred" && (item.piece.items ?? 0) > 1);
  return isTable ? group(contents, true) : group(contents);
}
