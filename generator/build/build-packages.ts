import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import { packageFolder } from "../package-folder.js";
import { configName, configPath, loadConfig } from "../project/load-config.js";

/**
 * Compiles the packages of `quillgen.config.ts`, in its order: a package that others import from stands
 * before them there. Stops at the first that does not compile, with the compiler's exit code.
 */
const root = fileURLToPath(packageFolder);
const compiler = fileURLToPath(new URL("node_modules/typescript-7/bin/tsc", packageFolder));
const config = await loadConfig(configPath(undefined, root), configName, collectDiagnostics());
if (config === undefined)
  throw new Error(`${configName} cannot be used: run \`npm run generate\`.`);
for (const { out } of config.packages) {
  const { status } = spawnSync(process.execPath, [compiler, "-p", out], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
