import type { Code } from "./catalogue.js";
import type { Diagnostics, Severity } from "./diagnostic.js";

/** A diagnostic as `--json` prints it. Line and column count from 1. */
export interface PlainDiagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly file?: string;
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Everything that was found, as plain JSON. */
export function diagnosticsToJson(diagnostics: Diagnostics): PlainDiagnostic[] {
  return diagnostics.all.map(({ code, severity, message, remedy, place }) => {
    if (!place) return { code, severity, message, remedy };
    const found = diagnostics.locate(place) ?? place;
    return {
      code,
      severity,
      message,
      remedy,
      file: place.file,
      pointer: place.pointer,
      ...(found.line === undefined ? {} : { line: found.line, column: found.column ?? 1 }),
    };
  });
}
