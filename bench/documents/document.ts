import type { ProgramCall } from "./calls.ts";

/** A document that the tools are run on. */
export interface BenchDocument {
  /** What `--docs` calls it. */
  readonly name: string;
  readonly label: string;
  /** Self-contained: for the peers, and for ours where `own` says nothing else. */
  readonly file: string;
  /** Bytes of `file`. */
  readonly bytes: number;
  readonly operations: number;
  /** How our generator is given the document. */
  readonly own?: { readonly file: string; readonly overlays: readonly string[] };
  /** The calls of programs that use its client; empty where there are none. */
  readonly calls: readonly ProgramCall[];
}
