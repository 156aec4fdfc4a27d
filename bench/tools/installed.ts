import { readFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder } from "../harness/scratch.ts";

/** A file of a package that is installed under bench/. */
export function installedFile(packageName: string, path: string): string {
  return join(benchFolder, "node_modules", packageName, path);
}

/** `7.13` of a package at 7.13.0. */
export function installedVersion(packageName: string): string {
  const manifest = readFileSync(installedFile(packageName, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  return version.split(".").slice(0, 2).join(".");
}
