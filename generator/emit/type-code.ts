import type { Model, Type } from "../model/api.js";
import type { Code, Deferred, Names } from "./code.js";
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
    collect: (use) =>
      void readType(
        type,
        collecting(resolve, view, (found) => use(found, found.typeOnly === true), file),
      ),
    layout: (names) => typeLayout(readType(type, naming(resolve, view, names, file))),
    members: (names) => {
      const tree = readType(type, naming(resolve, view, names, file));
      const members = tree.kind === "union" ? tree.members : [tree];
      return members.map((member) => typeLayout(member, "union"));
    },
  };
  return { kind: "code", pieces: [piece] };
}

/** A view that tells each symbol that it names. */
export function collecting(
  resolve: Resolve,
  view: "read" | "write",
  use: (symbol: Sym) => void,
  file?: Sym,
): View {
  return {
    view,
    comments: false,
    name: (model) => {
      const found = resolve(model, view);
      use(found);
      return found.name;
    },
    ...(file && {
      file: () => {
        use(file);
        return file.name;
      },
    }),
  };
}

/** A view whose names are settled. */
export function naming(resolve: Resolve, view: "read" | "write", names: Names, file?: Sym): View {
  return {
    view,
    comments: true,
    name: (model) => names(resolve(model, view)),
    ...(file && { file: () => names(file) }),
  };
}
