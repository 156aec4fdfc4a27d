import { once } from "./once.js";

/** What makes a symbol: its name and the file that declares it. */
export interface SymbolSpec {
  readonly name: string;
  /** The declaring file, relative to the source root of its package: `./resources/datasets.ts`. */
  readonly from: string;
  /** It names a type only: its imports are `import type`. */
  readonly typeOnly?: boolean | undefined;
  /** The subpath of the package that other packages import it from. Default: an entry that reaches it. */
  readonly entry?: string | undefined;
  /** Its local name in other files, where `name` says too little there: `list` → `datasetsList`. */
  readonly alias?: string | undefined;
}

/** A name as a value. Printing it prints the name, and imports it where it is not declared. */
export interface Sym extends SymbolSpec {
  readonly kind: "symbol";
  /** Set for names of other npm packages: then `from` is the module and `name` may be `default` or `*`. */
  readonly external: boolean;
}

/** A symbol that stands where only its type is meant: imported as a type, whatever it is. */
export interface TypeUse {
  readonly kind: "typeUse";
  readonly symbol: Sym;
}

/** A symbol declared by a template or provided by a runtime file of the package. */
export function symbol(spec: SymbolSpec): Sym {
  return symbolOf(spec, false);
}

/** All of one make, whatever is said of them: every name that is printed is asked what it is. */
function symbolOf({ name, from, typeOnly, entry, alias }: SymbolSpec, external: boolean): Sym {
  return { kind: "symbol", name, from, typeOnly, entry, alias, external };
}

/** A family of symbols, one a key: the same key gives the same symbol. */
export function symbols<K extends object>(describe: (key: K) => SymbolSpec): (key: K) => Sym {
  return once((key: K) => symbol(describe(key)));
}

/** A name of another npm package. `default` and `*` need an `alias`, or take it from the module. */
export function imported(
  module: string,
  name: string,
  options: { readonly typeOnly?: boolean; readonly alias?: string } = {},
): Sym {
  return symbolOf({ ...options, name, from: module }, true);
}

/** The same symbol, used as a type only: a class named in an annotation is not loaded for it. */
export function asType(used: Sym): TypeUse {
  return { kind: "typeUse", symbol: used };
}
