/** A place in a program. Lines and columns count from 1. */
export interface Site {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An operation, and where a program calls it. */
export interface CalledOperation {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly sites: readonly (Site & {
    /** `called` there, or `passed` on to something that may call it. */
    readonly form: "called" | "passed";
  })[];
}

/** What a program needs of a key. */
export interface ScopeUsage {
  /** Every scope that a called operation needs, sorted. */
  readonly scopes: readonly string[];
  /** By id. */
  readonly operations: readonly CalledOperation[];
  /** Places that choose an operation at run time: what they call is not known. */
  readonly unsure: readonly Site[];
  /** Modules that were not found: what is called of them is not known. */
  readonly unresolved: readonly (Site & { readonly module: string })[];
  /** How many files were read. */
  readonly files: number;
}
