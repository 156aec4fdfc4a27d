import type { Model, Type } from "../model/api.js";
import { walkType } from "../model/schema/walk-type.js";
import type { Code, Deferred, Names, Use } from "./code.js";
import { typeLayout } from "./layout/type.js";
import type { Sym } from "./symbol.js";
import { readType, type View } from "./type-tree.js";

/** Finds the symbol of a model's shape. */
export type Resolve = (model: Model, view: "read" | "write") => Sym;

/**
 * A type of the model as a TypeScript type. `file` is the type of files in forms, which may be told the
 * media types that they may have; without it they are bytes and nothing else.
 */
export function typeCode(type: Type, resolve: Resolve, view: "read" | "write", file?: Sym): Code {
  const piece: Deferred = {
    kind: "deferred",
    collect: (use) => collectTypeNames(type, resolve, view, use, file),
    layout: (names) => typeLayout(readType(type, naming(resolve, view, names, file))),
    members: (names) => {
      const tree = readType(type, naming(resolve, view, names, file));
      const members = tree.kind === "union" ? tree.members : [tree];
      return members.map((member) => typeLayout(member, "union"));
    },
  };
  return { kind: "code", pieces: [piece] };
}

/** Tells each symbol that a type names in a view, without writing the type. */
export function collectTypeNames(
  type: Type,
  resolve: Resolve,
  view: "read" | "write",
  use: Use,
  file?: Sym,
): void {
  const tell = (symbol: Sym): void => use(symbol, symbol.typeOnly === true);
  walkType(
    type,
    (part) => {
      if (part.kind === "ref") tell(resolve(part.model, view));
      else if (part.kind === "binary" && part.file !== undefined && file !== undefined) tell(file);
    },
    view,
  );
}

/** A view whose names are settled. */
export function naming(resolve: Resolve, view: "read" | "write", names: Names, file?: Sym): View {
  return {
    view,
    name: (model) => names(resolve(model, view)),
    ...(file && { file: () => names(file) }),
  };
}
