import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { packageFolder } from "../package-folder.js";
import { manifestName, moduleNames } from "../surface/read-runtime.js";
import { readExports } from "../surface/read-surface.js";

/**
 * The last step of the build: the runtimes of the built-in templates are copied beside the compiled
 * templates, with a list of what each module exports, so that a run need not parse them.
 */
for (const runtime of ["templates/runtime/"]) {
  const source = new URL(runtime, packageFolder);
  const target = new URL(`dist/${runtime}`, packageFolder);
  cpSync(source, target, { recursive: true });
  const manifest: Record<string, readonly string[]> = {};
  for (const name of moduleNames(source)) {
    manifest[name] = await readExports(readFileSync(new URL(name, source), "utf8"));
  }
  writeFileSync(new URL(manifestName, target), JSON.stringify(manifest));
}
