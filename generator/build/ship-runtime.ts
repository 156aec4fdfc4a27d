import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { packageFolder } from "../package-folder.js";
import { manifestName, moduleNames } from "../surface/read-runtime.js";
import { readExports } from "../surface/read-surface.js";
import { joinModules } from "./join-modules.js";

/**
 * What the build does after the compiler: the runtimes of the built-in templates are copied beside the compiled
 * templates, with a list of what each module exports, so that a run need not parse them; modules are joined.
 */
for (const runtime of runtimeFolders()) {
  const source = new URL(runtime, packageFolder);
  const target = new URL(`dist/${runtime}`, packageFolder);
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true });
  const manifest: Record<string, readonly string[]> = {};
  for (const name of moduleNames(source)) {
    manifest[name] = await readExports(readFileSync(new URL(name, source), "utf8"));
  }
  writeFileSync(new URL(manifestName, target), JSON.stringify(manifest));
}

/** `templates/runtime/`, and that of each template which has one. */
function runtimeFolders(): readonly string[] {
  const templates = new URL("templates/", packageFolder);
  const own = readdirSync(templates, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/runtime/`)
    .sort();
  return ["runtime/", ...own]
    .filter((folder) => existsSync(new URL(folder, templates)))
    .map((folder) => `templates/${folder}`);
}

await joinModules();

/** Stands for the whole build: a run of another build must not take this one's output for its own. */
const modules = readdirSync(new URL("dist/", packageFolder), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(js|ts|json)$/.test(name))
  .sort();
const hash = createHash("sha256");
for (const name of modules)
  hash.update(name).update(readFileSync(new URL(`dist/${name}`, packageFolder)));
writeFileSync(new URL("dist/build-hash", packageFolder), hash.digest("hex"));
