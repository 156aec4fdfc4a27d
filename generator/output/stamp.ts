import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PlainDiagnostic } from "../diagnostics/diagnostics-to-json.js";
import { writeAtomically } from "./write-atomically.js";

/** What a run was made from and what it left, so that the next one can see that nothing is to be done. */
export interface Stamp {
  /** Stands for everything but files: the generator itself and what it was asked for. */
  readonly key: string;
  /** Hashes of the files that were read, by path. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Hashes of the files that were written or kept, by absolute path. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What was found: said again, since it still holds. */
  readonly diagnostics: readonly PlainDiagnostic[];
  /** The same for people. */
  readonly report: string;
}

/** The stamp of the last run for this lock, if the generator, its input and its output are all as they were. */
export function readValidStamp(
  folder: string,
  lockPath: string,
  key: string,
  cwd: string,
): Stamp | undefined {
  const path = stampPath(folder, lockPath);
  if (!existsSync(path)) return undefined;
  try {
    const stamp = JSON.parse(readFileSync(path, "utf8")) as Stamp;
    const isAsBefore = (file: string, hash: string) =>
      hashOf(readFileSync(resolve(cwd, file))) === hash;
    const isValid =
      stamp.key === key &&
      Object.entries(stamp.inputs).every(([file, hash]) => isAsBefore(file, hash)) &&
      Object.entries(stamp.outputs).every(([file, hash]) => isAsBefore(file, hash));
    return isValid ? stamp : undefined;
  } catch {
    // Damaged, or a file is gone: the run will tell.
    return undefined;
  }
}

/** Leaves a stamp. That it cannot be written is no failure. */
export function writeStamp(folder: string, lockPath: string, stamp: Stamp): void {
  try {
    writeAtomically(stampPath(folder, lockPath), JSON.stringify(stamp));
  } catch {
    // The next run takes its full time.
  }
}

/** SHA-256, hexadecimal. */
export function hashOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function stampPath(folder: string, lockPath: string): string {
  return join(folder, `stamp-${hashOf(lockPath).slice(0, 16)}.json`);
}
