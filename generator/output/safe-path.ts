import type { Diagnostics } from "../diagnostics/diagnostic.js";

/** Bytes that common file systems allow for one name, less what temporary names add. */
const longestName = 200;
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// oxlint-disable-next-line no-control-regex
const forbidden = /[<>:"|?*\\\u0000-\u001f]/;

/**
 * Keeps the files whose paths are safe on every system: inside the folder, no reserved or over-long names,
 * none equal to another but for case. Reports the others.
 */
export function keepSafePaths<T extends { readonly path: string }>(
  files: readonly T[],
  diagnostics: Diagnostics,
): readonly T[] {
  const seen = new Map<string, string>();
  return files.filter(({ path }) => {
    const reason = unsafeBecause(path);
    if (reason !== undefined) {
      diagnostics.report("unsafe-path", undefined, { path: JSON.stringify(path), reason });
      return false;
    }
    const id = path.normalize("NFC").toLowerCase();
    const other = seen.get(id);
    if (other !== undefined) {
      diagnostics.report("duplicate-file", undefined, { path, other });
      return false;
    }
    seen.set(id, path);
    return true;
  });
}

/** Why a relative path must not be written, or undefined. */
export function unsafeBecause(path: string): string | undefined {
  if (path === "") return "it is empty";
  for (const segment of path.split("/")) {
    if (segment === "" || segment === "." || segment === "..")
      return "it leaves or obscures its folder";
    if (forbidden.test(segment)) return "it has a character that some file systems refuse";
    if (/[. ]$/.test(segment)) return "a name ends with a dot or a space";
    if (reserved.test(segment)) return "a name is reserved on Windows";
    if (Buffer.byteLength(segment) > longestName)
      return `a name is longer than ${longestName} bytes`;
  }
  return undefined;
}
