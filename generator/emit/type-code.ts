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
    layout: (names) => typeLayout(readType(type, naming(resolve, view, names, file))),
    argument: (names) => typeLayout(readType(type, naming(resolve, view, names, file)), "tuple"),
    members: (names) => {
      const tree = readType(type, naming(resolve, view, names, file));
      const members = tree.kind === "union" ? tree.members : [tree];
      return members.map((member) => typeLayout(member, "union"));
    },
  };
  return { kind: "code", pieces: [piece] };
}

/** A view that calls models by their local names. */
export function naming(resolve: Resolve, view: "read" | "write", names: Names, file?: Sym): View {
  return {
    view,
    name: (model) => {
      const symbol = resolve(model, view);
      return names.of(symbol, symbol.typeOnly === true);
    },
    ...(file && { file: () => names.of(file, file.typeOnly === true) }),
  };
}
