import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { packageFolder } from "../package-folder.js";

/** What others load: their modules in `dist`, which from then on only point to the joined ones. */
const entries: Readonly<Record<string, string>> = {
  cli: "generator/cli/main",
  index: "generator/index",
  mock: "generator/mock/index",
  template: "generator/template/index",
  templates: "templates/index",
};

/**
 * Joins the modules of the package into few: to find and load hundreds of small ones takes longer than most
 * documents do. What is imported on demand stays apart.
 */
export async function joinModules(): Promise<void> {
  const folder = new URL("dist/joined/", packageFolder);
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: fileURLToPath(packageFolder),
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, module]) => [name, `${module}.ts`]),
    ),
    outdir: fileURLToPath(folder),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: {
      "quillgen/template": fileURLToPath(new URL("generator/template/index.ts", packageFolder)),
    },
    plugins: [whereModulesStood],
    logLevel: "warning",
  });
  for (const [name, module] of Object.entries(entries)) {
    const up = "../".repeat(module.split("/").length - 1);
    const file = new URL(`dist/${module}.js`, packageFolder);
    writeFileSync(file, `export * from "${up}joined/${name}.js";\n`);
  }
}

/** A module that asks for its own place is told where it would stand in `dist` by itself. */
const whereModulesStood: Plugin = {
  name: "where-modules-stood",
  setup({ onLoad }) {
    onLoad({ filter: /(?:generator|templates)[\\/].*\.ts$/ }, ({ path }) => {
      const module = relative(fileURLToPath(packageFolder), path).replaceAll("\\", "/");
      const place = JSON.stringify(`../${module.replace(/ts$/, "js")}`);
      const text = readFileSync(path, "utf8");
      return {
        loader: "ts",
        contents: text.replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`),
      };
    });
  },
};
