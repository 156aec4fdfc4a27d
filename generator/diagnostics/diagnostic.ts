import type { Place } from "../model/api.js";
import type { Location } from "../read/document.js";
import type { Code } from "./catalogue.js";

export type Severity = "error" | "warning";

/** A place whose line and column (from 1) are known already: that of a syntax error has no pointer. */
export interface Spot extends Place {
  readonly line?: number;
  readonly column?: number;
}

/** Something to tell the user about their input. Collected, never thrown. */
export interface Diagnostic {
  /** Its entry in the catalogue. */
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, in one sentence, with the names and values at hand. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly place?: Spot;
}

/** Finds line, column and source lines of a place, or gives undefined where the text is not at hand. */
export type Locate = (place: Spot) => Location | undefined;

/** Where steps put what they find. */
export interface Diagnostics {
  /** Puts `details` into the catalogue's message; what has been reported already is not repeated. */
  report(code: Code, place: Spot | undefined, details: Readonly<Record<string, string>>): void;
  readonly all: readonly Diagnostic[];
  readonly hasErrors: boolean;
  /** Says how places are found in the texts. The reader calls it, so that a document that could not be read has lines too. */
  locateWith(locate: Locate): void;
  /** Line and column of a place, by what `locateWith` was given. */
  locate(place: Spot): Location | undefined;
}
