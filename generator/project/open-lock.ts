import { existsSync, readFileSync } from "node:fs";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { readLock, type Lock } from "../output/lock.js";

/** The lock of the last run, with the text that stands in the file. */
export interface OpenedLock {
  readonly lock: Lock;
  readonly text: string;
}

/** Reads a lock; undefined where there is none. One that cannot be read is reported: its names must not get lost. */
export function openLock(
  path: string,
  shownPath: string,
  diagnostics: Diagnostics,
): OpenedLock | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  const lock = readLock(text);
  if (lock !== undefined) return { lock, text };
  diagnostics.report("bad-lock", { file: shownPath, pointer: "" }, { file: shownPath });
  return undefined;
}
