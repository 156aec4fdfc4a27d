import type { Bundler } from "./find-tools.js";

/**
 * Bundles modules (relative to a folder), what other packages have left out. Each has to be readable by a tool
 * that knows no types, and, unless it is a program, importing it has to do nothing: so that of a package only
 * what is used is shipped.
 */
export async function checkBundles(
  bundler: Bundler,
  folder: string,
  modules: readonly string[],
  isProgram: boolean,
): Promise<readonly string[]> {
  const bundle = async (names: readonly string[]): Promise<string> => {
    const { outputFiles } = await bundler.build({
      stdin: {
        contents: names.map((name) => `import ${JSON.stringify(`./${name}`)};`).join("\n"),
        resolveDir: folder,
      },
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "neutral",
      target: "es2022",
      write: false,
      logLevel: "silent",
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, jsx: "react-jsx" } },
    });
    return withoutImports(outputFiles[0]!.text);
  };
  const bundleOne = async (name: string): Promise<readonly string[]> => {
    try {
      const left = await bundle([name]);
      if (left === "" || isProgram) return [];
      return [`importing ${name} does something: ${left.split("\n", 1)[0]}`];
    } catch (error) {
      return [`${name} cannot be bundled: ${String(error).split("\n").slice(0, 2).join(" ")}`];
    }
  };
  try {
    const left = await bundle(modules);
    if (left === "" || isProgram) return [];
  } catch {
    // Which of them it is shows below.
  }
  return (await Promise.all(modules.map(bundleOne))).flat();
}

/** What is left of a bundle beside comments and imports of other packages. */
function withoutImports(text: string): string {
  return text
    .replaceAll(/^\/\/.*$/gm, "")
    .replaceAll(/^import\b[^;]*;$/gm, "")
    .trim();
}
