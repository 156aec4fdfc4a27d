import type { Doc } from "../model/api.js";
import type { Names } from "./code.js";
import { commentText } from "./comment.js";
import type { CodeDeclaration } from "./declare.js";
import { group, indent, line, softline } from "./layout/layout.js";
import { aliasLayout, objectLayout } from "./layout/type.js";
import { quote, quoteKey } from "./quote.js";
import type { Sym } from "./symbol.js";
import {
  indexMember,
  intersect,
  literalOf,
  type Member,
  type TypeTree,
  unite,
  type Word,
  words,
} from "./type-tree.js";

/**
 * A TypeScript type that a template makes up itself, where `typeCode` of a type of the model will not
 * do. `shape` builds it; nobody needs to know what is in it.
 */
export type Shape = TypeTree;

/** A member of an object type. */
export interface ShapeMember {
  /** A number stands bare: `keyof` tells it from a string. */
  readonly key: string | number;
  readonly type: Shape;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly doc?: readonly (string | Doc | undefined)[];
}

const emptyObject: Word = {
  kind: "word",
  text: "Record<string, never>",
  layout: group(["Record<", indent([softline, "string,", line, "never"]), softline, ">"]),
  isName: true,
};

/** Builds shapes. Strings are keys and literals: none of them becomes code. */
export const shape = {
  ...words,
  /** An object without members: `Record<string, never>`. */
  emptyObject,
  literal: literalOf,
  /** A symbol, or a part of what it names: `components["schemas"]["Dataset"]`. */
  use(symbol: Sym, ...keys: readonly string[]): Shape {
    let text = symbol.name;
    for (const key of keys) text += `[${quote(key)}]`;
    // Prettier keeps `Name | null` together, not so what is looked up in a type.
    return { kind: "word", text, isName: keys.length === 0, symbol };
  },
  array: (items: Shape): Shape => ({ kind: "array", items }),
  /** `{ [key: string]: … }` */
  index: (values: Shape): Shape => ({ kind: "index", values }),
  tuple(types: readonly Shape[], rest?: Shape): Shape {
    const items = types.map((type) => ({ type, optional: false }));
    return rest === undefined ? { kind: "tuple", items } : { kind: "tuple", items, rest };
  },
  /** `rest`: of the members that are not listed, which those that are must fit. */
  object(members: readonly ShapeMember[], rest?: Shape): Shape {
    if (members.length === 0) return rest ? { kind: "index", values: rest } : emptyObject;
    const own = members.map(memberOf);
    if (rest) own.push(indexMember(rest));
    return { kind: "object", members: own };
  },
  union: unite,
  intersection: intersect,
} as const;

/** An exported type: an interface where it is an object with members, else an alias. Laid out already. */
export function shapeDeclaration(
  symbol: Sym,
  type: Shape,
  doc: readonly (string | Doc | undefined)[] = [],
): CodeDeclaration {
  const used = new Set<Sym>();
  collectSymbols(type, used);
  return {
    kind: "code",
    symbol,
    from: symbol.from,
    layout: "exact",
    position: "body",
    code: {
      kind: "deferred",
      layout: (names) => {
        const comment = commentText(...doc);
        const head = comment === "" ? "" : comment + "\n";
        const isRenamed = [...used].some((each) => names.of(each, true) !== each.name);
        const tree = isRenamed ? rename(type, names) : type;
        return tree.kind === "object"
          ? [head, `export interface ${names.of(symbol, true)} `, objectLayout(tree.members, 2)]
          : [head, aliasLayout(`export type ${names.of(symbol, true)}`, tree)];
      },
    },
  };
}

function memberOf({ key, type, optional = false, readonly = false, doc }: ShapeMember): Member {
  const name = typeof key === "number" ? String(key) : quoteKey(key);
  return {
    key: readonly ? `readonly ${name}` : name,
    isIndex: false,
    optional,
    type,
    comment: doc === undefined ? "" : commentText(...doc),
  };
}

function collectSymbols(type: Shape, found: Set<Sym>): void {
  switch (type.kind) {
    case "word":
      if (type.symbol !== undefined) found.add(type.symbol);
      return;
    case "array":
      return collectSymbols(type.items, found);
    case "index":
      return collectSymbols(type.values, found);
    case "mapped":
      collectSymbols(type.keys, found);
      return collectSymbols(type.values, found);
    case "tuple":
      for (const item of type.items) collectSymbols(item.type, found);
      if (type.rest) collectSymbols(type.rest, found);
      return;
    case "object":
      for (const member of type.members) collectSymbols(member.type, found);
      return;
    default:
      for (const member of type.members) collectSymbols(member, found);
  }
}

/** The type with the names that its symbols have in the file. */
function rename(type: Shape, names: Names): Shape {
  const inner = (part: Shape): Shape => rename(part, names);
  switch (type.kind) {
    case "word": {
      const { symbol, text } = type;
      if (symbol === undefined) return type;
      return { ...type, text: names.of(symbol, true) + text.slice(symbol.name.length) };
    }
    case "array":
      return { kind: "array", items: inner(type.items) };
    case "index":
      return { kind: "index", values: inner(type.values) };
    case "mapped":
      return { kind: "mapped", keys: inner(type.keys), values: inner(type.values) };
    case "tuple": {
      const items = type.items.map((item) => ({ ...item, type: inner(item.type) }));
      return { kind: "tuple", items, ...(type.rest && { rest: inner(type.rest) }) };
    }
    case "object": {
      const members = type.members.map((member) => ({ ...member, type: inner(member.type) }));
      return { kind: "object", members };
    }
    default:
      return { kind: type.kind, members: type.members.map(inner) };
  }
}
