import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Template } from "../template/define.js";
import { readExports } from "./read-surface.js";

/** A hand-written module of a template. */
export interface RuntimeModule {
  /** Where it goes, relative to the source root: `./runtime/call.ts`. */
  readonly file: string;
  readonly text: string;
  /** The names that it exports itself. */
  readonly exports: readonly string[];
}

/** The file beside a template's runtime that tells its exports, so that nothing must be parsed. */
export const manifestName = "exports.json";

/** Reads the runtime modules of a template, in order of name. */
export async function readRuntime(template: Template): Promise<readonly RuntimeModule[]> {
  if (template.runtime === undefined) return [];
  const folder = template.runtime;
  const manifest = new URL(manifestName, folder);
  const known = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, "utf8")) as Readonly<Record<string, readonly string[]>>)
    : undefined;
  return Promise.all(
    moduleNames(folder).map(async (name) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      const exports = known?.[name] ?? (await readExports(text));
      return { file: `./runtime/${name}`, text, exports };
    }),
  );
}

/** The modules of a runtime folder, relative to it, with `/`. */
export function moduleNames(folder: URL): readonly string[] {
  return readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"))
    .sort();
}
