import type { Severity } from "../diagnostic.js";

/** What is said of one kind of finding, and how bad it is. */
export interface Entry {
  readonly severity: Severity;
  /** `{name}` is replaced by the detail of that name. */
  readonly message: string;
  readonly remedy: string;
}

/** The findings of one area, by their codes, in alphabetical order. */
export type Entries = Readonly<Record<string, Entry>>;
