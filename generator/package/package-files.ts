import type { Casting } from "../cast/cast.js";
import { textFile, type OutputFile } from "../emit/file.js";
import { fenceFor } from "../emit/markdown.js";
import { apiPage } from "../surface/api-page.js";
import { manifestOf, packageTsconfig } from "./manifest.js";
import { readmeOf } from "./readme.js";

/** What makes a folder of sources a package: manifest, compiler settings, README, licence and `api.md`. */
export async function packageFiles(
  { target, entries, siblings, readme, runtime }: Casting,
  sources: readonly OutputFile[],
): Promise<readonly OutputFile[]> {
  const { package: config, templates } = target;
  if (config === undefined) return [];
  const merged = (pick: "dependencies" | "peerDependencies") =>
    Object.assign({}, ...templates.map((template) => template[pick] ?? {})) as Record<
      string,
      string
    >;
  const dependencies = merged("dependencies");
  const peerDependencies = { ...siblings, ...merged("peerDependencies") };
  const modules = new Map(
    [...sources, ...runtime].map(({ path, text }) => [path.replace(/^src\//, ""), text]),
  );
  const manifest = manifestOf(config, {
    entries,
    dependencies,
    peerDependencies,
    documents: ["api.md", "CHANGELOG.md"],
    directory: config.directory,
  });
  const json = (path: string, value: unknown) =>
    textFile({ path, kind: "json", text: JSON.stringify(value, undefined, 2) });
  const markdown = (path: string, text: string) => textFile({ path, kind: "markdown", text });
  return [
    json("package.json", manifest),
    json("tsconfig.json", packageTsconfig),
    markdown("README.md", readmeOf(config, readme, Object.keys(peerDependencies))),
    ...(config.licenseText === undefined
      ? []
      : [markdown("LICENSE.md", verbatim(config.licenseText))]),
    markdown("api.md", await apiPage(config.name, entries, modules)),
  ];
}

/** Text that Markdown shows as it is. */
function verbatim(text: string): string {
  const fence = `\`\`${fenceFor(text)}`;
  return `${fence}text\n${text.trim()}\n${fence}\n`;
}
