import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Options } from "prettier";

/** Prettier's own defaults: no configuration is looked for. */
const defaults: Options = { printWidth: 80 };

/** Tells which files of an output prettier would print in another way. */
export async function checkFormat(
  folder: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of files) {
    const filepath = join(folder, file);
    try {
      if (await check(readFileSync(filepath, "utf8"), { ...defaults, filepath })) continue;
      faults.push(`prettier would change ${file}`);
    } catch (error) {
      faults.push(`prettier cannot read ${file}: ${String(error)}`);
    }
  }
  return faults;
}
