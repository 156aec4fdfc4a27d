import type { Command } from "../harness/measure.ts";
import type { ProgramCall } from "../documents/calls.ts";

/** One run of a tool: which document, and where its output goes. */
export interface Job {
  /** The document, an absolute path. */
  readonly document: string;
  /** OpenAPI Overlays, for tools that read them; the others are given the bundled document. */
  readonly overlays: readonly string[];
  /** The tool's own folder: configurations, caches and the output live in it. */
  readonly folder: string;
  /** The output, inside `folder`. */
  readonly out: string;
}

/** A way of calling operations that a tool offers. */
export interface CallForm {
  /** Empty where a tool has one form only. */
  readonly name: string;
  /**
   * A module beside `out/` that exports `call0`, `call1` …: functions without parameters that call
   * one operation each and return a promise of what the tool's client gives.
   */
  program(calls: readonly ProgramCall[]): string;
}

/** A generator that is measured. */
export interface Tool {
  /** What `--tools` calls it. */
  readonly name: string;
  /** With the version. */
  readonly label: string;
  /** What it is told to make. */
  readonly makes: string;
  /** Writes the configuration, if there is one, and says how the tool is run. */
  prepare(job: Job): Command;
  /** The ways of calling, the best to shake first. */
  readonly forms: readonly CallForm[];
}
