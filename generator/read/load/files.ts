import { closeSync, openSync, read, readFileSync, statSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";

/** Size of one file, in bytes, where nothing else is asked for. */
export const defaultMaxBytes = 100_000_000;

/** What the reader needs of a file system. Each rejects as `node:fs` does, with a `code`. */
export interface Files {
  read(path: string): Promise<Buffer>;
  /** Size in bytes. Rejects for what is no file. */
  size(path: string): Promise<number>;
  /** The path with every symbolic link followed. */
  realPath(path: string): Promise<string>;
}

/** The file system of the machine. */
export const diskFiles: Files = {
  // At once: in pieces, as it goes in the background, a large file takes several times as long.
  read: async (path) => readFileSync(path),
  async size(path) {
    const status = await stat(path);
    if (status.isDirectory()) throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
    return status.size;
  },
  realPath: (path) => realpath(path),
};

/**
 * The same, with one large file read ahead: in the background, from now on, while the caller does something else. What is
 * no file, or cannot be read, is found out by who asks for it.
 */
export function readAhead(path: string): Files {
  const bytes = readInBackground(path);
  return {
    ...diskFiles,
    read: async (asked) => (asked === path && (await bytes)) || diskFiles.read(asked),
  };
}

/** Bytes from which on it takes milliseconds to read a file. */
const large = 1_000_000;

/** In one piece: so it takes no longer than at once. Undefined where that fails or is not worth it. */
async function readInBackground(path: string): Promise<Buffer | undefined> {
  try {
    const { size } = statSync(path);
    if (size < large || size > defaultMaxBytes) return undefined;
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.allocUnsafeSlow(size);
      const count = await new Promise<number>((done) =>
        read(file, bytes, 0, bytes.length, 0, (_, count) => done(count)),
      );
      return count === bytes.length ? bytes : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Everything that standard input gives, at most `maxBytes`; undefined where there is more. */
export async function readStandardInput(maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
