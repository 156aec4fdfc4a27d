import { check, type Options } from "prettier";
import type { OutputFile } from "../emit/file.js";

/** Prettier's own defaults: no configuration is looked for. */
const defaults: Options = { printWidth: 80 };

/** Tells which files of an output prettier would print in another way. Plain text has no other way. */
export async function checkFormat(files: readonly OutputFile[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { path, kind, text } of files) {
    if (kind === "text") continue;
    try {
      if (await check(text, { ...defaults, filepath: path })) continue;
      faults.push(`prettier would change ${path}`);
    } catch (error) {
      faults.push(`prettier cannot read ${path}: ${String(error).split("\n", 1)[0]}`);
    }
  }
  return faults;
}
