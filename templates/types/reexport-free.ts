import { reexport, type Declaration, type Sym } from "quillgen/template";

/** Exports types from where they stand, less those whose names the document uses for itself. */
export function* reexportFree(
  from: string,
  types: readonly Sym[],
  taken: ReadonlySet<string>,
): Iterable<Declaration> {
  for (const module of new Set(types.map((type) => type.from))) {
    const names = types.filter((type) => type.from === module && !taken.has(type.name));
    if (names.length > 0) yield reexport({ from, module, names, typeOnly: true });
  }
}
