import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes a `node_modules` in a folder that has what another one has, but of some packages what stands in folders of
 * one's own.
 */
export function linkModules(into: string, from: string, own: ReadonlyMap<string, string>): void {
  const modules = join(into, "node_modules");
  mkdirSync(modules, { recursive: true });
  for (const [name, folder] of own) link(folder, join(modules, name));
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from)) {
    const names = entry.startsWith("@")
      ? readdirSync(join(from, entry)).map((name) => `${entry}/${name}`)
      : [entry];
    for (const name of names) if (!own.has(name)) link(join(from, name), join(modules, name));
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // A junction needs no rights on Windows; elsewhere the kind is ignored.
  symlinkSync(target, path, "junction");
}
