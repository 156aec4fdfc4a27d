import { rmSync, writeFileSync } from "node:fs";
import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown, type Plugin } from "rolldown";
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
 * Modules that are joined with all that they import, the first that match: what every run needs, what one needs that
 * cannot lean on the last, and what one needs that generates. All others are joined by who imports them.
 */
const groups = [
  { name: "start", priority: 3, test: /[\\/]generator[\\/]cli[\\/]main\.ts$/ },
  {
    name: "program",
    priority: 2,
    test: /[\\/]generator[\\/]cli[\\/](?:program|run-generate)\.ts$/,
  },
  {
    name: "generation",
    priority: 1,
    test: /[\\/](?:generator[\\/](?:generate|template[\\/]index|output[\\/](?:plan|scan|write))|templates[\\/]index)\.ts$/,
  },
];

/**
 * Joins the modules of the package into few: to find and load hundreds of small ones takes longer than most
 * documents do. What is imported on demand stays apart.
 */
export async function joinModules(): Promise<void> {
  const folder = new URL("dist/joined/", packageFolder);
  rmSync(folder, { recursive: true, force: true });
  const modules = await rolldown({
    input: Object.fromEntries(
      Object.entries(entries).map(([name, module]) => [name, pathOf(`${module}.ts`)]),
    ),
    platform: "node",
    transform: { target: "node20" },
    external: (id) => !id.startsWith(".") && !isAbsolute(id) && id !== "quillgen/template",
    resolve: { alias: { "quillgen/template": pathOf("generator/template/index.ts") } },
    plugins: [whereModulesStood],
    // What is on demand for one command may be needed at once by another.
    checks: { ineffectiveDynamicImport: false },
  });
  await modules.write({
    dir: fileURLToPath(folder),
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: { groups },
  });
  await modules.close();
  for (const [name, module] of Object.entries(entries)) {
    const up = "../".repeat(module.split("/").length - 1);
    const file = new URL(`dist/${module}.js`, packageFolder);
    writeFileSync(file, `export * from "${up}joined/${name}.js";\n`);
  }
}

/** A module that asks for its own place is told where it would stand in `dist` by itself. */
const whereModulesStood: Plugin = {
  name: "where-modules-stood",
  transform: {
    filter: { id: /[\\/](?:generator|templates)[\\/].*\.ts$/, code: "import.meta.url" },
    handler(text, path) {
      const module = relative(fileURLToPath(packageFolder), path).replaceAll("\\", "/");
      const place = JSON.stringify(`../${module.replace(/ts$/, "js")}`);
      return text.replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`);
    },
  },
};

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, packageFolder));
}
