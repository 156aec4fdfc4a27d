import { free, indent, type Layout } from "./layout/layout.js";
import { numberText, quote } from "./quote.js";
import type { Sym, TypeUse } from "./symbol.js";
import { packed } from "../packed.js";
import { frameOf, wordsOf } from "./frame.js";

/** What a hole of a template takes. A string is a string literal; an array prints its items in turn. */
export type Printable =
  Code | Sym | TypeUse | string | number | boolean | null | undefined | readonly Printable[];

/** A piece of TypeScript, its names still open. A document makes many thousands: each is as small as it can be. */
export type Code = Sequence | Deferred | Exact;

/** Pieces one after another. */
export interface Sequence {
  readonly kind: "code";
  readonly pieces: readonly Piece[];
  /** Identifiers that its own text uses: no import takes one of them as its local name. */
  readonly words?: ReadonlySet<string>;
}

/** Text that is laid out already. */
export interface Exact {
  readonly kind: "exact";
  readonly text: string;
}

/** Source text, a name, or a piece of code. */
export type Piece = string | Sym | TypeUse | Code | Hole;

/** A printable in a template, on a line of this indentation: its further lines are indented as much. */
export interface Hole {
  readonly kind: "hole";
  readonly contents: Piece;
  readonly indent: number;
}

/**
 * A piece that knows its own layout, once it is told what symbols are called. What it is laid out from are members of
 * its own, which its methods read: functions that close over them would take more room than all the rest.
 */
export interface Deferred {
  readonly kind: "deferred";
  layout(names: Names): Layout;
  /** For generic types, their arguments: prettier asks for them. */
  readonly applied?: readonly Piece[];
  /** For calls: without an argument, or with one that is short and plain. */
  readonly isShortCall?: boolean;
  /** For calls: whether prettier counts it as short, as the one argument of another call. */
  isShortArgument?(names: Names): boolean;
  /** For calls: broken around its arguments, however short they are, as one is that stays beside its operator. */
  beside?(names: Names): Layout;
  /** For types, the layout of each member of the union that it is, or else of the one type. */
  members?(names: Names): readonly Layout[];
  /** For types, the layout within the brackets of another one, where it differs. */
  argument?(names: Names): Layout;
  /** For short lists, the list on one line. */
  readonly flat?: string | undefined;
  /** For lists, how many items: prettier breaks a list of lists of several. */
  readonly length?: number;
  /** An object or a list that is not empty: as the last argument of a call it opens on its line. */
  readonly hugs?: boolean;
}

/** What symbols are called in the file that is printed. Being asked, it learns what the file imports. */
export interface Names {
  /** The local name of a symbol. `typeOnly`: it stands where a type does. */
  of(symbol: Sym, typeOnly: boolean): string;
  /** Told the words of each text, which no import may be called: one set for all that comes of one template. */
  reserve(words: ReadonlySet<string>): void;
}

/**
 * TypeScript text with printables in its holes. The margin of the template is taken off; a hole that has
 * its line to itself takes the line with it when it prints nothing, and prints the items of an array a
 * line each. Text must not contain multi-line template literals: their lines would be moved.
 */
export function code(strings: TemplateStringsArray, ...printables: readonly Printable[]): Code {
  const frame = frameOf(strings);
  const pieces: Piece[] = [];
  let text = frame.strings[0] ?? "";
  for (let index = 0; index < printables.length; index++) {
    const printable = printables[index];
    let next = frame.strings[index + 1] ?? "";
    if (frame.alone[index] === true) {
      const contents = isArray(printable) ? join(printable, "\n") : pieceOf(printable);
      if (isEmpty(contents)) {
        text = text.slice(0, text.lastIndexOf("\n") + 1);
        next = next.slice(next.indexOf("\n") + 1);
      } else {
        pieces.push(text, hole(contents, frame.indents[index] ?? 0));
        text = "";
      }
    } else {
      if (text !== "") pieces.push(text);
      text = "";
      pieces.push(hole(pieceOf(printable), frame.indents[index] ?? 0));
    }
    text += next;
  }
  if (text !== "") pieces.push(text);
  return { kind: "code", pieces: packed(pieces), words: frame.words };
}

/** Source text as it stands. The one door: text from a document never goes through it. */
export function raw(text: string): Code {
  return { kind: "code", pieces: text === "" ? [] : [text], words: wordsOf(text) };
}

/** Printables one after another, with `separator` (source text) between those that print something. */
export function join(items: Iterable<Printable>, separator: string): Code {
  const pieces: Piece[] = [];
  for (const item of items) {
    const piece = pieceOf(item);
    if (isEmpty(piece)) continue;
    if (pieces.length > 0) pieces.push(separator);
    pieces.push(piece);
  }
  return { kind: "code", pieces: packed(pieces) };
}

/** A printable as a piece of source. */
export function pieceOf(printable: Printable): Piece {
  switch (typeof printable) {
    case "string":
      return quote(printable);
    case "number":
      return numberText(printable);
    case "boolean":
      return String(printable);
    case "undefined":
      return "";
    case "object":
      if (printable === null) return "null";
      if (isArray(printable)) return { kind: "code", pieces: printable.map(pieceOf) };
      if (!("kind" in printable)) break;
      return printable;
  }
  throw new TypeError(`A hole takes code, a symbol or plain data, not ${describe(printable)}.`);
}

/** Whether a piece prints nothing. */
export function isEmpty(piece: Piece): boolean {
  if (typeof piece === "string") return piece === "";
  if (piece.kind === "code") return piece.pieces.every(isEmpty);
  return piece.kind === "hole" && isEmpty(piece.contents);
}

/** The type arguments of a piece that is a generic type, alone or as the only piece of code. */
export function appliedTo(piece: Piece): readonly Piece[] {
  if (typeof piece === "string") return [];
  if (piece.kind === "deferred") return piece.applied ?? [];
  const [only] = piece.kind === "code" ? piece.pieces : [];
  return only !== undefined && piece.kind === "code" && piece.pieces.length === 1
    ? appliedTo(only)
    : [];
}

/** What a piece of code is, where it is nothing but that. */
export function lonePiece(piece: Piece): Piece {
  if (typeof piece === "string" || piece.kind !== "code" || piece.pieces.length !== 1) return piece;
  return lonePiece(piece.pieces[0]!);
}

/** Whether a piece ends in one that knows its own layout. */
export function endsLaidOut(piece: Piece): boolean {
  if (typeof piece === "string") return false;
  if (piece.kind === "deferred") return true;
  const last = piece.kind === "hole" ? piece.contents : undefined;
  const end = piece.kind === "code" ? piece.pieces.at(-1) : last;
  return end !== undefined && endsLaidOut(end);
}

/** The layout of a piece, its symbols called by their names. */
export function layoutOf(piece: Piece, names: Names): Layout {
  if (typeof piece === "string") return unbreakable.test(piece) ? piece : free(piece);
  switch (piece.kind) {
    case "symbol":
      return names.of(piece, piece.typeOnly === true);
    case "typeUse":
      return names.of(piece.symbol, true);
    case "code":
      if (piece.words !== undefined) names.reserve(piece.words);
      return piece.pieces.map((inner) => layoutOf(inner, names));
    case "hole":
      return piece.indent === 0
        ? layoutOf(piece.contents, names)
        : indent(layoutOf(piece.contents, names), piece.indent);
    case "deferred":
      return piece.layout(names);
    case "exact":
      return piece.text;
  }
}

/** Text of an author's that prettier cannot break, however wide the line: names and phrases do the rest. */
const unbreakable = /^(?:[\s;]*|\s*export (?:const|type) | =)$/;

function hole(contents: Piece, columns: number): Piece {
  if (typeof contents === "string" || columns === 0) return contents;
  return { kind: "hole", contents, indent: columns };
}

function isArray(printable: Printable): printable is readonly Printable[] {
  return Array.isArray(printable);
}

function describe(value: unknown): string {
  return value === null
    ? "null"
    : typeof value === "object"
      ? "a plain object"
      : `a ${typeof value}`;
}
