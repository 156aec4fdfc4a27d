/** Starts the soak: its modules and the sources of the generated package, translated for this Node. */
import { build } from "esbuild";
import { createJiti } from "jiti";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const jiti = createJiti(import.meta.url);
const { packageSources } = await jiti.import("../package-sources.ts");
const folder = mkdtempSync(join(tmpdir(), "quillgen-soak-"));
try {
  const outfile = join(folder, "soak.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "main.ts")],
    alias: Object.fromEntries(packageSources()),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true });
}
