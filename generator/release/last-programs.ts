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
 * the release's configuration stands. The examples of a README go on with the constants of its first one, which they
 * can also import as `./client.js`.
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
    const constants = constantsOf(blocks[0]?.[2] ?? "");
    return blocks.map(([, language, text], index): Program => {
      const module = index === 0 ? "client" : `example${index + 1}`;
      const whole = index === 0 ? withExports(text!, constants) : withImports(text!, constants);
      return { file: `${name}/${module}.${language}`, text: whole };
    });
  });
  const tests = typeTests
    .map((file) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => ({ file: `tests/${basename(path)}`, text: readFileSync(path, "utf8") }));
  return [...examples, ...tests];
}

/** A constant at the top of an example. */
interface Constant {
  readonly name: string;
  readonly isExported: boolean;
}

function constantsOf(text: string): readonly Constant[] {
  return [...text.matchAll(/^(export )?const (\w+)/gm)].map(([, isExported, name]) => ({
    name: name!,
    isExported: isExported !== undefined,
  }));
}

function withExports(text: string, constants: readonly Constant[]): string {
  const names = constants.filter(({ isExported }) => !isExported).map(({ name }) => name);
  return `${text}\nexport { ${names.join(", ")} };\n`;
}

function withImports(text: string, constants: readonly Constant[]): string {
  const names = constants
    .map(({ name }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(text) && !isDeclared(name, text));
  return names.length === 0 ? text : `import { ${names.join(", ")} } from "./client.js";\n${text}`;
}

/** Whether a module declares or imports a name itself, at its top. */
function isDeclared(name: string, text: string): boolean {
  const declaration = `(?:export )?(?:const|let|(?:async )?function)\\s+(?:${name}\\b|[{[][^=]*\\b${name}\\b)`;
  return new RegExp(`^(?:${declaration}|import\\b[^;]*\\b${name}\\b)`, "m").test(text);
}
