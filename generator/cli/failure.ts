import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./report.js";

/** Says what was thrown: what the file system refused, or a fault of our own, with its stack, so that it can be reported. */
export function printFailure(io: Io, error: unknown): void {
  if (isFileSystemError(error)) {
    const diagnostics = collectDiagnostics();
    diagnostics.report("file-system", undefined, { reason: error.message });
    printDiagnostics(io, diagnostics);
    return;
  }
  io.stderr.write(`quillgen failed, which is a fault of its own. Please report this:\n`);
  io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}
