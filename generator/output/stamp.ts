import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PlainDiagnostic } from "../diagnostics/diagnostics-to-json.js";
import { writeAtomically } from "./write-atomically.js";

/** A run as it was asked for, with the place of the stamp that such a run leaves. */
export interface Asked {
  /** What paths in stamps are relative to, absolute. */
  readonly cwd: string;
  /** Where stamps lie, absolute. */
  readonly folder: string;
  /** Tells the stamps in one folder apart. */
  readonly name: string;
  /** Stands for everything but files: the generator itself and what it is asked for. */
  readonly key: string;
}

/** What a run was made from and what it left, so that the next one can see that nothing is to be done. */
export interface Stamp {
  /** That of `Asked`. */
  readonly key: string;
  /** The files that were read, by path. */
  readonly inputs: Readonly<Record<string, Input>>;
  /** Hashes of the files that were written or kept, by absolute path. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What was found: said again, since it still holds. */
  readonly diagnostics: readonly PlainDiagnostic[];
  /** The same for people. */
  readonly report: string;
}

interface Input {
  readonly hash: string;
  /** In bytes: most changes are seen by it, without a look into the file. */
  readonly size: number;
}

/** The stamp that the last run left, if it was made by the same generator and asked for the same. */
export function readStamp(asked: Asked): Stamp | undefined {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(asked), "utf8")) as Stamp;
    return stamp.key === asked.key ? stamp : undefined;
  } catch {
    // There is none, or it is damaged: the run takes its full time.
    return undefined;
  }
}

/** Whether what was read is still as it was. */
export function areInputsAsStamped({ inputs }: Stamp, cwd: string): boolean {
  const files = Object.entries(inputs).map(([file, input]) => [resolve(cwd, file), input] as const);
  return holds(
    () =>
      files.every(([path, { size }]) => statSync(path).size === size) &&
      files.every(([path, { hash }]) => hasHash(path, hash)),
  );
}

/** Whether what was written or kept is still as it was. */
export function areOutputsAsStamped({ outputs }: Stamp): boolean {
  return holds(() => Object.entries(outputs).every(([path, hash]) => hasHash(path, hash)));
}

/** Leaves a stamp, and clears away what was left long ago. That this cannot be done is no failure. */
export function writeStamp(asked: Asked, stamp: Stamp): void {
  try {
    writeAtomically(stampPath(asked), JSON.stringify(stamp));
    for (const name of readdirSync(asked.folder)) {
      const path = join(asked.folder, name);
      if (/^(?:stamp|document)-/.test(name) && Date.now() - statSync(path).mtimeMs > longAgo)
        rmSync(path);
    }
  } catch {
    // The next run takes its full time.
  }
}

/** Milliseconds: 30 days. */
const longAgo = 30 * 24 * 60 * 60 * 1000;

/** Where a copy of the document lies that was read for a lock, if it was left. */
export function documentPath(asked: Asked, lockPath: string): string {
  return join(asked.folder, `document-${shortened(lockPath)}.json`);
}

/** SHA-256, hexadecimal. */
export function hashOf(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

function hasHash(path: string, hash: string): boolean {
  return hashOf(readFileSync(path)) === hash;
}

function holds(condition: () => boolean): boolean {
  try {
    return condition();
  } catch {
    // A file is gone: the run will tell.
    return false;
  }
}

function stampPath(asked: Asked): string {
  return join(asked.folder, `stamp-${shortened(asked.name)}.json`);
}

function shortened(name: string): string {
  return hashOf(name).slice(0, 16);
}
