import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The state of a folder: what a run is compared by. */
export interface FolderState {
  readonly files: number;
  readonly bytes: number;
  /** By path: when it was written (nanoseconds), which file it is, and what it holds. */
  readonly entries: ReadonlyMap<string, { written: bigint; inode: bigint; hash: string }>;
}

/** Reads a folder and all that is in it. A folder that is not there has no files. */
export function readFolder(folder: string): FolderState {
  const entries = new Map<string, { written: bigint; inode: bigint; hash: string }>();
  let bytes = 0;
  if (!existsSync(folder)) return { files: 0, bytes: 0, entries };
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, entry);
    const stats = lstatSync(path, { bigint: true });
    if (!stats.isFile()) continue;
    bytes += Number(stats.size);
    const hash = createHash("sha1").update(readFileSync(path)).digest("base64");
    entries.set(entry, { written: stats.mtimeNs, inode: stats.ino, hash });
  }
  return { files: entries.size, bytes, entries };
}

/** What happened to a folder between two looks at it. */
export interface FolderChange {
  /** Files written, whether or not their text changed; new ones are among them. */
  readonly written: number;
  /** Files with another text, new and deleted ones among them. */
  readonly changed: number;
}

/** Compares two states of one folder. */
export function compareFolders(before: FolderState, after: FolderState): FolderChange {
  let written = 0;
  let changed = 0;
  for (const [path, entry] of after.entries) {
    const old = before.entries.get(path);
    if (!old || old.written !== entry.written || old.inode !== entry.inode) written += 1;
    if (old?.hash !== entry.hash) changed += 1;
  }
  for (const path of before.entries.keys()) if (!after.entries.has(path)) changed += 1;
  return { written, changed };
}
