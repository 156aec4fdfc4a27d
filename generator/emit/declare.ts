import { type Code, code, type Deferred, type Printable } from "./code.js";
import type { Sym } from "./symbol.js";

/** Something that a template puts into a file. */
export type Declaration = CodeDeclaration | Reexport | Scaffold;

export interface CodeDeclaration {
  readonly kind: "code";
  /** The exported name; absent for a statement. */
  readonly symbol?: Sym | undefined;
  readonly from: string;
  /** `free`: prettier lays it out. `exact`: it is laid out already, unless it turns out too wide. */
  readonly layout: "free" | "exact";
  /** `directive`: it goes before the imports. */
  readonly position: "body" | "directive";
  readonly code: Code | Deferred;
}

export interface Reexport {
  readonly kind: "reexport";
  readonly from: string;
  /** The module whose names are exported again: a file of the package (`./…ts`). */
  readonly module: string;
  /** All of them, as members of this one name. */
  readonly as?: string;
  /** Only these. */
  readonly names?: readonly Sym[];
  readonly typeOnly?: boolean;
}

/** Says that a file is the user's once it is written: it is not signed and never written again. */
export interface Scaffold {
  readonly kind: "scaffold";
  readonly from: string;
}

type Tag = (strings: TemplateStringsArray, ...printables: readonly Printable[]) => CodeDeclaration;

interface Declare {
  (symbol: Sym): Tag;
  /**
   * The author vouches that the text is laid out as prettier would (80 columns, defaults). Where a line
   * comes out wider, prettier does it after all.
   */
  exact(symbol: Sym): Tag;
}

/** One exported declaration, in free text: prettier lays it out. The text says `export` itself. */
export const declare: Declare = Object.assign(
  (symbol: Sym): Tag => tag(symbol.from, "free", symbol),
  {
    exact: (symbol: Sym): Tag => tag(symbol.from, "exact", symbol),
  },
);

/** Text in a file that declares no exported symbol. */
export function statement(from: string): Tag {
  return tag(from, "free");
}

/** A directive such as `use client`, before the imports of a file. */
export function directive(from: string, text: string): CodeDeclaration {
  return { kind: "code", from, layout: "exact", position: "directive", code: code`${text};` };
}

/** Exports names of another file of the package. */
export function reexport(parts: Omit<Reexport, "kind">): Reexport {
  return { kind: "reexport", ...parts };
}

/** Makes a TypeScript file a scaffold: written once, then the user's. */
export function scaffold(from: string): Scaffold {
  return { kind: "scaffold", from };
}

function tag(from: string, layout: "free" | "exact", symbol?: Sym): Tag {
  return (strings, ...printables) => ({
    kind: "code",
    symbol,
    from,
    layout,
    position: "body",
    code: code(strings, ...printables),
  });
}
