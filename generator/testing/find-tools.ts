import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A compiler that is installed. */
export interface Compiler {
  /** `TypeScript 5.9.3` */
  readonly name: string;
  /** Its `lib/tsc.js`, absolute. */
  readonly program: string;
}

/** What is used of esbuild. */
export interface Bundler {
  build(options: object): Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>;
}

/** The compilers of some packages (`typescript`), as a folder sees them. Throws where there is none. */
export function findCompilers(cwd: string, packages: readonly string[]): readonly Compiler[] {
  const resolve = createRequire(join(cwd, "package.json"));
  return packages.map((name) => {
    const manifest = resolve.resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
    return { name: `TypeScript ${version}`, program: join(dirname(manifest), "lib/tsc.js") };
  });
}

/** The esbuild of a folder; undefined where it has none. */
export async function findBundler(cwd: string): Promise<Bundler | undefined> {
  try {
    const file = createRequire(join(cwd, "package.json")).resolve("esbuild");
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: Bundler };
    return module.default ?? (module as unknown as Bundler);
  } catch {
    return undefined;
  }
}

/** The folder of the packages that are installed for a folder; undefined where there is none. */
export function findModules(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) return modules;
    if (dirname(folder) === folder) return undefined;
  }
}
