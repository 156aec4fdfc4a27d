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
import { quote, quoteKey } from "./quote.js";

/** JSON data as an expression: objects expanded, one member a line. */
export function literal(value: unknown): Code {
  const data = dataOf(value);
  return data.kind === "text" ? { kind: "code", pieces: [data.text] } : data;
}

/** An object literal, one member a line. Keys are quoted only where they must be. */
export function object(entries: Iterable<readonly [key: string, value: Printable]>): Code {
  const members = [...entries];
  return objectOf(
    members.map(([name]) => name),
    members.map(([, value]) => valueOf(value)),
  );
}

/** The name of a member, quoted only where it must be. */
export function key(name: string): Code {
  return { kind: "code", pieces: [keyText(name)] };
}

/** A plain `__proto__: x` in an object would set the prototype. */
function keyText(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : quoteKey(name);
}

/** An array literal: on one line where it fits. */
export function list(items: Iterable<Printable>): Code {
  return listOf([...items].map(valueOf));
}

/** A value: text with what prettier's rules for assignments and lists ask of it, or a piece of code. */
type Value = Text | Exclude<Piece, string>;

interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly shape: "string" | "number" | "plain";
}

function valueOf(printable: Printable): Value {
  if (typeof printable === "string") return stringOf(printable);
  const piece = pieceOf(printable);
  if (typeof piece === "string") {
    const isBare =
      typeof printable === "boolean" || (typeof printable === "number" && !piece.startsWith("-"));
    return { kind: "text", text: piece, shape: isBare ? "number" : "plain" };
  }
  const inner = lonePiece(piece);
  return typeof inner !== "string" && inner.kind === "deferred" ? inner : piece;
}

const strings = new Map<string, Text>();
/** Beyond this many, strings are no longer remembered: a long process must not grow with its input. */
const mostRemembered = 5000;

/** The same names and the same steps of paths are in operation after operation. */
function stringOf(string: string): Text {
  let value = strings.get(string);
  if (value === undefined) {
    value = { kind: "text", text: quote(string), shape: "string" };
    if (strings.size < mostRemembered) strings.set(string, value);
  }
  return value;
}

function dataOf(value: unknown): Text | Deferred {
  if (Array.isArray(value)) return listOf(value.map(dataOf));
  if (typeof value === "object" && value !== null) {
    return objectOf(Object.keys(value), Object.values(value).map(dataOf));
  }
  if (typeof value === "string") return stringOf(value);
  const isPlain =
    typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
  return valueOf(isPlain ? value : null) as Text;
}

interface ObjectCode extends Deferred {
  readonly keys: readonly string[];
  /** One for each key. */
  readonly values: readonly Value[];
}

function objectOf(keys: readonly string[], values: readonly Value[]): Deferred {
  const made: ObjectCode = {
    kind: "deferred",
    hugs: keys.length > 0,
    keys,
    values,
    layout: objectLayout,
  };
  return made;
}

function objectLayout(this: ObjectCode, names: Names): Layout {
  const { keys, values } = this;
  if (keys.length === 0) return "{}";
  const lines: Layout[] = [];
  let text = "";
  for (let index = 0; index < keys.length; index++) {
    const name = keys[index]!;
    const value = values[index]!;
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
}

/** Columns that a member may take to be printed without asking whether it fits: nearly all do. */
const surelyFits = 50;

/** A value on one line, where that is cheap to tell. */
function flatOf(value: Value): string | undefined {
  if (value.kind === "text") return value.text;
  return value.kind === "deferred" ? value.flat : undefined;
}

function memberLayout(member: string, value: Value, names: Names): Layout {
  const name = keyText(member);
  // After a short key, a break would win too little.
  const isShort = !name.startsWith("[") && widthOf(name).columns < 5;
  if (value.kind === "symbol") {
    const called = names.of(value, value.typeOnly === true);
    return isShort ? [name, ": ", called] : fluid(name, called);
  }
  if (value.kind === "deferred") {
    const layout = value.layout(names);
    return isShort ? [name, ": ", layout] : fluid(name, layout);
  }
  if (value.kind !== "text") {
    const layout = layoutOf(value, names);
    const moves = !isShort && isShortCall(value);
    return moves ? group([name, ":", group(indent([line, layout]))]) : [name, ": ", layout];
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

interface ListCode extends Deferred {
  readonly values: readonly Value[];
}

function listOf(values: readonly Value[]): Deferred {
  const made: ListCode = {
    kind: "deferred",
    length: values.length,
    hugs: values.length > 0,
    values,
    flat: flatList(values),
    layout: listLayout,
  };
  return made;
}

function flatList(items: readonly Value[]): string | undefined {
  let flat = "";
  for (const item of items) {
    if (item.kind !== "text" || flat.length > surelyFits) return undefined;
    flat += flat === "" ? item.text : ", " + item.text;
  }
  return `[${flat}]`;
}

function listLayout(this: ListCode, names: Names): Layout {
  const items = this.values;
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
    item.kind === "text" ? item.text : group(layoutOf(item, names)),
  );
  const contents: Layout = [
    "[",
    indent([softline, join([",", line], layouts)]),
    ifBroken(","),
    softline,
    "]",
  ];
  const isTable =
    items.length > 1 && items.every((item) => item.kind === "deferred" && (item.length ?? 0) > 1);
  return isTable ? group(contents, true) : group(contents);
}
