import pico from "picocolors";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { renderDiagnostics } from "../diagnostics/render-diagnostics.js";
import type { Io } from "./io.js";

/** What was found, on standard error: all of it, or so many warnings of one code. */
export function printDiagnostics(io: Io, diagnostics: Diagnostics, most?: number): void {
  if (diagnostics.all.length === 0) return;
  const colour = io.stderr.isTTY === true && pico.isColorSupported;
  io.stderr.write(
    `${renderDiagnostics(diagnostics, { colour, ...(most !== undefined && { most }) })}\n`,
  );
}
