import { hash } from "node:crypto";
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

/** The stamp that the last run left for this lock, if it was made by the same generator and asked for the same. */
export function readStamp(folder: string, lockPath: string, key: string): Stamp | undefined {
  const path = stampPath(folder, lockPath);
  if (!existsSync(path)) return undefined;
  try {
    const stamp = JSON.parse(readFileSync(path, "utf8")) as Stamp;
    return stamp.key === key ? stamp : undefined;
  } catch {
    // Damaged: the run takes its full time.
    return undefined;
  }
}

/** Whether all files of a stamp are still as they were. */
export function areAsStamped(hashes: Readonly<Record<string, string>>, cwd: string): boolean {
  try {
    return Object.entries(hashes).every(
      ([file, hash]) => hashOf(readFileSync(resolve(cwd, file))) === hash,
    );
  } catch {
    // A file is gone: the run will tell.
    return false;
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
  return hash("sha256", data, "hex");
}

/** Where a copy of the document lies that the last run for this lock read, if it left one. */
export function documentPath(folder: string, lockPath: string): string {
  return join(folder, `document-${hashOf(lockPath).slice(0, 16)}.json`);
}

function stampPath(folder: string, lockPath: string): string {
  return join(folder, `stamp-${hashOf(lockPath).slice(0, 16)}.json`);
}
