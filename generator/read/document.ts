import type { Place } from "../model/api.js";

/** A JSON value, as a parser returns it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/**
 * One self-contained document of OpenAPI 3.1 shape: every `$ref` is local (`#/…`), every dialect is gone.
 * Objects belong to it: nobody changes them after `normalise`.
 *
 * What `readDocument` promises beyond that: the root is a tree (no object stands at two places) at most
 * 500 levels deep; every `$ref` that is text leads to a value, and no chain of bare references is a loop (what broke
 * these rules was reported and its `$ref` removed); path items and media types have no `$ref`.
 */
export interface Document {
  readonly root: JsonObject;
  /** Where a node of the document stands in the user's files. `pointer` is the pointer in this document. */
  place(pointer: string): Place;
  /** Line and column (from 1) and the source lines around a place, or undefined when the text is not at hand. */
  locate(place: Place): Location | undefined;
}

/** A document with the files it was read from. */
export interface ReadDocument extends Document {
  /** Every file and overlay that took part, in the order they were read. */
  readonly inputs: readonly Input[];
}

/** A file that was read, as the lock remembers it. */
export interface Input {
  /** As shown to people: relative to the working directory, with `/`. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

export interface Location {
  readonly line: number;
  readonly column: number;
  /** A line of the source without its end, counted from 1; undefined where there are not so many. */
  textOf(line: number): string | undefined;
}
