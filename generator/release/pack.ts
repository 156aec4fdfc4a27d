import { run, tail, type Ran } from "./command.js";

/** A package as it would be published. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly tarball: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** Paths in it. */
  readonly files: readonly string[];
}

/** Builds the package of a folder and packs it into another; what npm or the compiler said where that fails. */
export async function pack(
  folder: string,
  into: string,
): Promise<Packed | { readonly reason: string }> {
  const built = await run("npm", ["run", "--silent", "build"], folder);
  if (built.code !== 0) return failed(built);
  // Its lifecycle would build once more, and print among the JSON.
  const packing = ["pack", "--ignore-scripts", "--json", "--pack-destination", into];
  const packed = await run("npm", packing, folder);
  if (packed.code !== 0) return failed(packed);
  const [{ name, version, filename, size, files }] = JSON.parse(packed.stdout);
  return {
    name,
    version,
    tarball: `${into}/${filename}`,
    size,
    files: files.map(({ path }: { path: string }) => path),
  };
}

const failed = (ran: Ran) => ({ reason: tail(ran) });
