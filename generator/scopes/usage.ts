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
  /** The least set of scopes that all called operations are allowed with, sorted. */
  readonly scopes: readonly string[];
  /** Scopes of called operations that are not in the set, since one of the set includes them. */
  readonly included: readonly { readonly scope: string; readonly in: string }[];
  /** By id. */
  readonly operations: readonly CalledOperation[];
  /** Places that choose an operation at run time: what they call is not known. */
  readonly unsure: readonly Site[];
  /** Modules that were not found: what is called of them is not known. */
  readonly unresolved: readonly (Site & { readonly module: string })[];
  /** How many files were read. */
  readonly files: number;
}
