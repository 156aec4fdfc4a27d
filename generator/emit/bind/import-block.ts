import { quote } from "../quote.js";
import { printWidth, widthOf } from "../layout/width.js";
import type { Import } from "./package.js";

/** The import statements of a file: other packages first, then its own modules, each in order of name. */
export function importBlock(imports: readonly Import[]): string {
  const modules = new Map<string, Import[]>();
  for (const entry of imports) {
    const known = modules.get(entry.specifier);
    if (known === undefined) modules.set(entry.specifier, [entry]);
    else known.push(entry);
  }
  const order = [...modules.keys()].toSorted(
    (a, b) => Number(a.startsWith(".")) - Number(b.startsWith(".")) || compare(a, b),
  );
  return order
    .flatMap((specifier) => statementsOf(specifier, modules.get(specifier) ?? []))
    .join("\n");
}

/** `export … from` and `import … from` share their layout. A single name is never broken. */
export function clause(keyword: string, names: readonly string[], specifier: string): string {
  const from = ` from ${quote(specifier)};`;
  const flat = `${keyword} { ${names.join(", ")} }${from}`;
  if (names.length === 1 || widthOf(flat).columns <= printWidth) return flat;
  return `${keyword} {\n  ${names.join(",\n  ")},\n}${from}`;
}

function statementsOf(specifier: string, imports: readonly Import[]): string[] {
  const statements: string[] = [];
  for (const entry of imports.filter(({ name }) => name === "*")) {
    statements.push(`${keywordOf(entry.typeOnly)} * as ${entry.local} from ${quote(specifier)};`);
  }
  for (const entry of imports.filter(({ name }) => name === "default")) {
    statements.push(`${keywordOf(entry.typeOnly)} ${entry.local} from ${quote(specifier)};`);
  }
  const named = imports.filter(({ name }) => name !== "*" && name !== "default");
  if (named.length > 0) {
    const sorted = named.toSorted((a, b) => compare(a.name, b.name) || compare(a.local, b.local));
    const allTypes = sorted.every((entry) => entry.typeOnly);
    const names = sorted.map(({ name, local, typeOnly }) => {
      const text = name === local ? name : `${name} as ${local}`;
      return typeOnly && !allTypes ? `type ${text}` : text;
    });
    statements.push(clause(keywordOf(allTypes), names, specifier));
  }
  return statements;
}

function keywordOf(typeOnly: boolean): string {
  return typeOnly ? "import type" : "import";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
