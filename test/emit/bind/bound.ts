import { collectDiagnostics } from "../../../generator/diagnostics/collect-diagnostics.js";
import { bind } from "../../../generator/emit/bind/bind.js";
import type { PackageSource } from "../../../generator/emit/bind/package.js";
import { declare, type Declaration } from "../../../generator/emit/declare.js";
import { printFile } from "../../../generator/emit/print.js";
import { symbol, type Sym } from "../../../generator/emit/symbol.js";

/** Binds and prints packages: the texts of their files, and what was found. */
export function run(...sources: readonly Partial<PackageSource>[]) {
  const diagnostics = collectDiagnostics();
  const packages = bind(
    sources.map((source, index) => ({
      name: `package-${index}`,
      declarations: [],
      runtime: [],
      entries: new Map(),
      ...source,
    })),
    diagnostics,
  );
  const texts = new Map<string, string>();
  for (const { name, files } of packages) {
    for (const file of files) {
      const text = printFile(file).chunks.map(
        (chunk, index) => (index === 0 ? "" : chunk.adjoins ? "\n" : "\n\n") + chunk.text,
      );
      texts.set(sources.length > 1 ? `${name}/${file.path}` : file.path, text.join(""));
    }
  }
  return { texts, codes: diagnostics.all.map(({ code, message }) => `${code}: ${message}`) };
}

export const value = (
  name: string,
  from: string,
  more: { readonly alias?: string; readonly entry?: string } = {},
): Sym => symbol({ name, from, ...more });
export const type = (name: string, from: string): Sym => symbol({ name, from, typeOnly: true });
export const exported = (used: Sym): Declaration => declare(used)`export const ${used} = 1;`;
export const exportedType = (used: Sym): Declaration => declare(used)`export type ${used} = 1;`;
