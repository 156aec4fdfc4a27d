import type { Model, Type } from "../model/api.js";
import type { Code, Deferred, Names } from "./code.js";
import { typeLayout } from "./layout/type.js";
import type { Sym } from "./symbol.js";
import { readType, type View } from "./type-tree.js";

/** Finds the symbol of a model's shape. */
export type Resolve = (model: Model, view: "read" | "write") => Sym;

/** A type of the model as a TypeScript type. */
export function typeCode(type: Type, resolve: Resolve, view: "read" | "write"): Code {
  const piece: Deferred = {
    kind: "deferred",
    collect: (use) =>
      void readType(
        type,
        collecting(resolve, view, (found) => use(found, found.typeOnly === true)),
      ),
    layout: (names) => typeLayout(readType(type, naming(resolve, view, names))),
    members: (names) => {
      const tree = readType(type, naming(resolve, view, names));
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
): View {
  return {
    view,
    comments: false,
    name: (model) => {
      const found = resolve(model, view);
      use(found);
      return found.name;
    },
  };
}

/** A view whose names are settled. */
export function naming(resolve: Resolve, view: "read" | "write", names: Names): View {
  return { view, comments: true, name: (model) => names(resolve(model, view)) };
}
