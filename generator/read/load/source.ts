import type { Json } from "../document.js";
import type { Key } from "../pointer.js";
import type { Location } from "../document.js";

/** A file that was read and parsed. */
export interface Source {
  /** As shown to people: relative to the working directory, with `/`; a URL for what came from one. */
  readonly file: string;
  /** Absolute URL, without a fragment: what the references in it are relative to. */
  readonly url: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** A tree, at most `deepest` levels deep; objects are the caller's to change. */
  readonly value: Json;
  /** Whether the text shows anything that could lead to another file: if not, nobody needs to look for it. */
  readonly mayReferOut: boolean;
  /**
   * Line and column of a node; of the nearest node around it where the text has none such. Works on the text,
   * so what has been done to `value` does not matter. The first call costs a scan.
   */
  locate(keys: readonly Key[]): Location;
}

/** How many levels of arrays and objects a document may have. Walks recurse that deep. */
export const deepest = 500;
