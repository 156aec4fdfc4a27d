import { readFileSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";

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
