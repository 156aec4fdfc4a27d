import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { PackageConfig } from "../config.js";

/** A module as users of a release have it. */
export interface Program {
  /** A path with `/`, unique among the programs. */
  readonly file: string;
  readonly text: string;
}

/**
 * What users of a release may have written: the examples of its READMEs, and its own tests of types. `folder` is where
 * the release's configuration stands. The first example of a README can be imported by the others as `./client.js`.
 */
export function lastPrograms(
  folder: string,
  packages: readonly PackageConfig[],
  typeTests: readonly string[],
): readonly Program[] {
  const examples = packages.flatMap(({ name, out }) => {
    const readme = join(folder, out, "README.md");
    if (!existsSync(readme)) return [];
    const blocks = [...readFileSync(readme, "utf8").matchAll(/^```(tsx?)\n([^]*?)^```/gm)];
    return blocks.map(([, language, text], index): Program => {
      const module = index === 0 ? "client" : `example${index + 1}`;
      return { file: `${name}/${module}.${language}`, text: text! };
    });
  });
  const tests = typeTests
    .map((file) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => ({ file: `tests/${basename(path)}`, text: readFileSync(path, "utf8") }));
  return [...examples, ...tests];
}
