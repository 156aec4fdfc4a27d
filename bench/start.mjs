/**
 * Starts the benchmark from any Node: installs the peers where they are not what the lock file says, and goes on with the Node of the lock file, which all tools then share. It comes as a
 * plain package of binaries, so no install script has to run.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

const stamp = join(folder, "node_modules", ".installed");
const lock = createHash("sha256")
  .update(readFileSync(join(folder, "package-lock.json")))
  .digest("hex");

/** Whether `node_modules` stands as the lock file says. */
function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
}

/** The Node of the lock file, or this one where there is none for the platform and it is new enough. */
function findNode() {
  try {
    const name = `node-${process.platform}-${process.arch}/package.json`;
    return join(dirname(createRequire(import.meta.url).resolve(name)), "bin", "node");
  } catch {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
    console.error("The peers need Node 22.18 or later, and none is packaged for this platform.");
    process.exit(2);
  }
}

if (!isInstalled()) {
  console.error("Installing the peers …");
  const install = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (install.status !== 0) process.exit(2);
  writeFileSync(stamp, lock);
}
const bench = spawnSync(findNode(), [join(folder, "main.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(bench.status ?? 2);
