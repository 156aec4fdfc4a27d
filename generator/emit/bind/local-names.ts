import type { Sym } from "../symbol.js";

/** A name that a file imports. */
export interface Wanted {
  readonly specifier: string;
  readonly name: string;
  /** What it is called where nothing stands in the way. */
  readonly preferred: string;
  /** Whether every use is a type. */
  typeOnly: boolean;
}

/**
 * A local name for each import. Names that the file declares or its text uses are taken; where two imports
 * want one name both are told apart by their modules, so that order does not matter.
 */
export function nameImports(
  wanted: readonly Wanted[],
  own: ReadonlySet<string>,
  words: ReadonlySet<string>,
): ReadonlyMap<Wanted, string> {
  const counts = new Map<string, number>();
  for (const entry of wanted) {
    counts.set(entry.preferred, (counts.get(entry.preferred) ?? 0) + 1);
  }
  const isFree = (name: string): boolean => !own.has(name) && !words.has(name);
  const locals = new Map<Wanted, string>();
  const taken = new Set<string>();
  const clashing: Wanted[] = [];
  for (const entry of wanted) {
    const name = entry.preferred;
    if (counts.get(name) === 1 && isFree(name)) {
      locals.set(entry, name);
      taken.add(name);
    } else clashing.push(entry);
  }
  // By module, not by first use: a use added elsewhere in the file renames nothing.
  clashing.sort((a, b) => compare(a.specifier, b.specifier) || compare(a.name, b.name));
  for (const entry of clashing) {
    const base = qualified(entry);
    let name = base;
    for (let suffix = 2; !isFree(name) || taken.has(name) || counts.has(name); suffix++) {
      name = `${base}_${suffix}`;
    }
    locals.set(entry, name);
    taken.add(name);
  }
  return locals;
}

/** What an import from a module would best be called. */
export function preferredName({ name, alias }: Sym, specifier: string): string {
  if (alias !== undefined) return alias;
  return name === "default" || name === "*" ? moduleWords(specifier) : name;
}

/** The name after its module: `list` of `./resources/datasets.js` → `datasetsList`. */
function qualified(entry: Wanted): string {
  const name = entry.name === "default" || entry.name === "*" ? "module" : entry.name;
  const module = moduleWords(entry.specifier);
  const isType = /^\p{Lu}/u.test(name);
  return capital(module, isType) + capital(name, true);
}

function moduleWords(specifier: string): string {
  const base =
    specifier
      .split("/")
      .at(-1)
      ?.replace(/\.[mc]?jsx?$/, "") ?? "";
  const words = base.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const joined = words.map((word, index) => capital(word, index > 0)).join("");
  return /^\p{L}/u.test(joined) ? joined : "_" + joined;
}

function capital(word: string, upper: boolean): string {
  const first = word.charAt(0);
  return (upper ? first.toUpperCase() : first) + word.slice(1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
