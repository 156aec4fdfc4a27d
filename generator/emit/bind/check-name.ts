import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { isIdentifier } from "../quote.js";
import type { Sym } from "../symbol.js";

/** A name is printed as it is: whatever a template makes it of, it must not become code. */
export function checkName(
  { name, alias, external }: Sym,
  file: () => string,
  diagnostics: Diagnostics,
): void {
  if (!(external && (name === "*" || name === "default"))) checkText(name, file, diagnostics);
  if (alias !== undefined) checkText(alias, file, diagnostics);
}

/** The same of a name that is no symbol's. */
export function checkText(name: string, file: () => string, diagnostics: Diagnostics): void {
  if (isIdentifier(name)) return;
  diagnostics.report("invalid-symbol", undefined, { name: JSON.stringify(name), file: file() });
}
