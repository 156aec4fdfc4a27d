interface NodeFs {
  openAsBlob(path: string, options?: { type?: string }): Promise<Blob>;
}

/**
 * A file of the disk, for bodies: read while it is sent, not held in memory, so that such a call can
 * be repeated. For Node, Deno and Bun. Rejects where the file cannot be read.
 */
export async function fileFrom(
  path: string,
  options: { readonly filename?: string; readonly type?: string } = {},
): Promise<File> {
  // Asked for at run time, so that neither bundlers nor compilers need to know of Node.
  const { process } = globalThis as unknown as {
    process: { getBuiltinModule(name: string): unknown };
  };
  const { openAsBlob } = process.getBuiltinModule("node:fs") as NodeFs;
  const type = options.type ?? "";
  const blob = await openAsBlob(path, { type });
  return new File([blob], options.filename ?? path.replace(/^.*[\\/]/s, ""), {
    type,
  });
}
