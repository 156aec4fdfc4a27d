import type { Place } from "../model/api.js";

/** What a change means to someone who calls the service through a generated client. */
export type Severity = "breaking" | "risky" | "compatible";

/** Where it is noticed: by the compiler after an upgrade, or by calls while the old client runs. */
export type Shows = "compile" | "wire";

/** Whether what changed is sent by callers or received by them; `both` where neither is the point. */
export type Direction = "request" | "response" | "both";

/** A place in a file, as far as it is known. Lines and columns count from 1. */
export interface Position extends Place {
  readonly line?: number;
  readonly column?: number;
}

/** What of the generated code a change reaches. */
export interface Reach {
  /** Ids of operations: `datasets.list`. */
  readonly operations: readonly string[];
  /** Names of generated types: `DatasetsListOutput`, `Dataset`. */
  readonly symbols: readonly string[];
  /** Names of the packages that export them. */
  readonly packages: readonly string[];
}

/** One change between two documents. */
export interface Finding {
  /** The code of the rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly shows: Shows;
  readonly direction: Direction;
  /** What changed, as people call it: `Dataset.name`, `datasets.list query parameter limit`. */
  readonly subject: string;
  /** One sentence. */
  readonly message: string;
  /** Where it stands in each document; what is not there is shown by what it would stand in. */
  readonly base: Position;
  readonly revision: Position;
  readonly reaches: Reach;
}

/** All changes between two documents, the worst first. */
export interface Difference {
  readonly findings: readonly Finding[];
}

/** The order in which findings are told. */
export const severities: readonly Severity[] = ["breaking", "risky", "compatible"];
