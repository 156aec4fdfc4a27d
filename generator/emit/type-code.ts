import type { Model, Type } from "../model/api.js";
import type { Code, Deferred, Names } from "./code.js";
import type { Layout } from "./layout/layout.js";
import { typeLayout } from "./layout/type.js";
import type { Sym } from "./symbol.js";
import { readType, type TypeTree, type View } from "./type-tree.js";

/** Finds the symbol of a model's shape. */
export type Resolve = (model: Model, view: "read" | "write") => Sym;

/**
 * A type of the model as a TypeScript type. `file` is the type of files in forms, which may be told the
 * media types that they may have; without it they are bytes and nothing else.
 */
export function typeCode(type: Type, resolve: Resolve, view: "read" | "write", file?: Sym): Code {
  const made: Typed = {
    kind: "deferred",
    type,
    resolve,
    view,
    file,
    layout: aloneLayout,
    argument: argumentLayout,
    members: memberLayouts,
  };
  return made;
}

interface Typed extends Deferred {
  readonly type: Type;
  readonly resolve: Resolve;
  readonly view: "read" | "write";
  readonly file: Sym | undefined;
}

function treeOf({ type, resolve, view, file }: Typed, names: Names): TypeTree {
  return readType(type, naming(resolve, view, names, file));
}

function aloneLayout(this: Typed, names: Names): Layout {
  return typeLayout(treeOf(this, names));
}

function argumentLayout(this: Typed, names: Names): Layout {
  return typeLayout(treeOf(this, names), "tuple");
}

function memberLayouts(this: Typed, names: Names): readonly Layout[] {
  const tree = treeOf(this, names);
  const members = tree.kind === "union" ? tree.members : [tree];
  return members.map((member) => typeLayout(member, "union"));
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
