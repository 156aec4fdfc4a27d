import { existsSync, readFileSync, statSync, watch, type FSWatcher } from "node:fs";
import { dirname } from "node:path";
import { hashOf } from "../output/stamp.js";

/** Milliseconds between a change and its being told: an editor that saves touches a file several times. */
const settling = 30;

/** Files by absolute path, with what stands for the text of each; undefined for one that cannot be read. */
export type FileTexts = ReadonlyMap<string, string | undefined>;

/** Files that are watched. */
export interface FileWatch {
  /** Takes these files in place of those that were watched. One that has changed since is told at once. */
  follow(files: FileTexts): void;
  close(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/**
 * Tells when the text of a file is no longer what `follow` was given, files that come and go included. Folders are watched, not files: an editor that writes a new file and renames it would be lost else.
 */
export function watchFiles(onChange: () => void): FileWatch {
  const folders = new Map<string, Watched>();
  let texts: FileTexts = new Map();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    watchFolders();
    if ([...texts].some(([file, text]) => textOf(file) !== text)) onChange();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, settling);
  };
  const drop = (folder: string): void => {
    folders.get(folder)?.watcher.close();
    folders.delete(folder);
  };
  /** A folder that was replaced, as by a change of branch, is another one under the same name. */
  function watchFolders(): void {
    const wanted = new Set([...texts.keys()].map(nearestFolder));
    for (const [folder, { inode }] of folders) {
      if (!wanted.has(folder) || inodeOf(folder) !== inode) drop(folder);
    }
    for (const folder of wanted) {
      const inode = inodeOf(folder);
      if (folders.has(folder) || inode === undefined) continue;
      const watcher = watch(folder, soon);
      watcher.on("error", () => {
        drop(folder);
        soon();
      });
      folders.set(folder, { watcher, inode });
    }
  }

  return {
    follow(files) {
      texts = files;
      watchFolders();
      soon();
    },
    close() {
      clearTimeout(timer);
      for (const folder of folders.keys()) drop(folder);
      texts = new Map();
    },
  };
}

/** Stands for the text of a file; undefined where it cannot be read. */
export function textOf(file: string): string | undefined {
  try {
    return hashOf(readFileSync(file));
  } catch {
    return undefined;
  }
}

function inodeOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

/** The folder of a file, or the one that it would be made in. */
function nearestFolder(file: string): string {
  let folder = dirname(file);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
