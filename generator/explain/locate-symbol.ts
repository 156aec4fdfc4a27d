import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filePath } from "../emit/bind/specifier.js";
import type { MadeSymbol } from "./explanation.js";
import type { Recorded } from "./record-declarations.js";

/** Where a symbol stands in the output: the line as the file on the disk has it. */
export function locateSymbol(
  { symbol, from, target, template, part }: Recorded,
  cwd: string,
): MadeSymbol {
  const root = target.package === undefined ? target.folder : join(target.folder, "src");
  const path = join(root, filePath(from));
  const line = existsSync(path) ? lineOf(readFileSync(path, "utf8"), symbol) : undefined;
  return {
    symbol,
    template: template.name,
    ...(part !== undefined && { part: part.name }),
    ...(target.package !== undefined && { package: target.package.name }),
    file: relative(cwd, path).replaceAll("\\", "/"),
    ...(line !== undefined && { line }),
  };
}

/** The line, from 1, that declares a name. */
function lineOf(text: string, symbol: string): number | undefined {
  const name = symbol.replaceAll("$", "\\$");
  const declared = new RegExp(
    `^export (?:\\* as|(?:abstract |async )?(?:type|interface|const|let|class|enum|function\\*?)) ${name}(?![\\p{ID_Continue}$])`,
    "mu",
  );
  const index = text.search(declared);
  return index < 0 ? undefined : text.slice(0, index).split("\n").length;
}
