import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const generated = new URL("../generated/", import.meta.url);

/** The names of the folders of all generated packages. */
export const generatedPackages: readonly string[] = readdirSync(generated);

/**
 * What the generated packages export, by the name that users import, with the source that it is built
 * of: so tests see what is committed, built or not.
 */
export function packageSources(): readonly (readonly [name: string, file: string])[] {
  return generatedPackages.flatMap((folder) => {
    const manifest = JSON.parse(
      readFileSync(new URL(`${folder}/package.json`, generated), "utf8"),
    ) as { name: string; exports: Record<string, string | { default: string }> };
    return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
      if (typeof target === "string") return [];
      const source = target.default.replace(/^\.\/dist\/(.*)\.js$/, `${folder}/src/$1.ts`);
      return [
        [manifest.name + subpath.slice(1), fileURLToPath(new URL(source, generated))] as const,
      ];
    });
  });
}
