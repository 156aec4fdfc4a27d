import type { Position } from "../diff/finding.js";

/** Where one generated name comes from. */
export interface Explanation {
  /** The name in full: `Dataset.name`, `datasets.list`. */
  readonly name: string;
  /** What it is made of. `document`: of the whole; `runtime`: of nothing in it, it is written by hand. */
  readonly kind: "operation" | "model" | "resource" | "member" | "document" | "runtime";
  /** The same in words: `the operation datasets.list`. */
  readonly of: string;
  /** Every place in the files of the document that says what it is. */
  readonly spec: readonly Position[];
  /** The actions of overlays that changed it, in the order in which they are applied. */
  readonly overlays: readonly TouchingAction[];
  /** What it is in the output: one for a symbol, all that is made of an operation. */
  readonly made: readonly MadeSymbol[];
}

/** An action of an overlay that had a part in it. */
export interface TouchingAction {
  readonly at: Position;
  /** From 1, as it stands in its overlay. */
  readonly number: number;
  /** `point 5`, where it names one (`x-point`), else `action 12`. */
  readonly correction: string;
  readonly description?: string;
  readonly reason?: string;
}

/** A generated symbol. */
export interface MadeSymbol {
  readonly symbol: string;
  readonly template: string;
  /** The part of the template, as `replace` names it. */
  readonly part?: string;
  /** Absent where plain sources are written. */
  readonly package?: string;
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** Where it is declared there, from 1; absent where the file is not on the disk, or not up to date. */
  readonly line?: number;
}

/** The answer to a name: what it may mean, or names that are like it. */
export type Answer =
  | { readonly found: readonly [Explanation, ...Explanation[]] }
  | { readonly found: readonly []; readonly like: readonly string[] };
