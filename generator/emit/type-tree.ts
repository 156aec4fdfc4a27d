import type { Model, ObjectType, Property, Type, UnionType } from "../model/api.js";
import { shownParts } from "../model/directions.js";
import { noDoc } from "../model/schema/doc.js";
import { commentText } from "./comment.js";
import type { Layout } from "./layout/layout.js";
import { limitsText } from "./limits.js";
import { numberText, quote, quoteKey } from "./quote.js";
import type { Sym } from "./symbol.js";

/** A TypeScript type as it will be written: views applied, unions flat, names settled. */
export type TypeTree =
  | Word
  | { readonly kind: "array"; readonly items: TypeTree }
  | { readonly kind: "tuple"; readonly items: readonly TupleItem[]; readonly rest?: TypeTree }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  | { readonly kind: "index"; readonly values: TypeTree }
  | { readonly kind: "mapped"; readonly keys: TypeTree; readonly values: TypeTree }
  | { readonly kind: "union" | "intersection"; readonly members: readonly TypeTree[] };

/** A keyword, a literal, a name: text that is hardly ever broken. */
export interface Word {
  readonly kind: "word";
  readonly text: string;
  readonly isName: boolean;
  /** The same with line breaks, where prettier would break it after all. */
  readonly layout?: Layout;
  /** The symbol that the text begins with, where that may have another name in the file. */
  readonly symbol?: Sym;
}

export interface TupleItem {
  readonly type: TypeTree;
  readonly optional: boolean;
}

export interface Member {
  /** As it is written, quoted where it must be; `[key: string]` has a kind of its own. */
  readonly key: string;
  readonly isIndex: boolean;
  readonly optional: boolean;
  readonly type: TypeTree;
  /** A JSDoc block, or `""`. */
  readonly comment: string;
}

/** How names are found and which of the two shapes is meant. */
export interface View {
  readonly view: "read" | "write";
  /** The local name of a model in this view. */
  name(model: Model): string;
  /** The local name of what files in forms can be given as; absent: bytes alone. */
  readonly file?: () => string;
}

/** Reads a type of the model as TypeScript. */
export function readType(type: Type, view: View): TypeTree {
  switch (type.kind) {
    case "binary":
      return type.file === undefined || view.file === undefined
        ? bytes
        : fileOf(view.file(), type.file);
    case "literal":
      return literalOf(type.value);
    case "ref":
      return { kind: "word", text: view.name(type.model), isName: true };
    case "array":
      return { kind: "array", items: readType(type.items, view) };
    case "tuple": {
      const items = type.items.map((item, index) => ({
        type: readType(item, view),
        optional: index >= type.required,
      }));
      return type.rest === undefined
        ? { kind: "tuple", items }
        : { kind: "tuple", items, rest: readType(type.rest, view) };
    }
    case "record": {
      const values = readType(type.values, view);
      const keys = type.keys === undefined ? undefined : readType(type.keys, view);
      return keys === undefined || keys === words.string
        ? { kind: "index", values }
        : { kind: "mapped", keys, values };
    }
    case "object": {
      const members = membersOf(type, view);
      if (members.length === 0)
        return { kind: "index", values: type.rest ? readType(type.rest, view) : unknown };
      const [only] = members;
      return members.length === 1 && only?.isIndex === true && only.comment === ""
        ? { kind: "index", values: only.type }
        : { kind: "object", members };
    }
    case "union":
      return readUnion(type, view);
    case "intersection":
      return intersect(shownParts(type.members, view.view).map((member) => readType(member, view)));
    default:
      return words[type.kind];
  }
}

/** The members of an object in one view, its index signature last. */
export function membersOf(type: ObjectType, view: View): readonly Member[] {
  const members: Member[] = [];
  for (let index = 0; index < type.properties.length; index++) {
    const property = type.properties[index]!;
    if (property.direction === "both" || property.direction === view.view) {
      members.push(memberOf(property, view));
    }
  }
  if (type.rest !== undefined) {
    members.push(indexMember(indexType(readType(type.rest, view), members)));
  }
  return members;
}

/** `[key: string]: …` beside other members. */
export function indexMember(values: TypeTree): Member {
  return { key: "[key: string]", isIndex: true, optional: false, type: values, comment: "" };
}

function memberOf(property: Property, view: View): Member {
  const { doc } = property;
  const limits = limitsText(property.type);
  return {
    key: quoteKey(property.name),
    isIndex: false,
    optional: !property.required,
    type: readType(property.type, view),
    comment: doc === noDoc && limits === undefined ? "" : commentText(doc, limits),
  };
}

/** An index signature must admit what the properties beside it say. */
function indexType(rest: TypeTree, members: readonly Member[]): TypeTree {
  if (rest === unknown || members.length === 0) return rest;
  const types = [rest, ...members.map((member) => member.type)];
  if (types.some((tree) => !isSimple(tree))) return unknown;
  if (members.some((member) => member.optional)) types.push(words.undefined);
  const all = unite(types);
  if (all.kind !== "union") return all;
  return unite(all.members.filter((tree) => !isCovered(tree, all.members)));
}

/** Whether a literal stands beside the type of all of its kind. */
function isCovered(tree: TypeTree, beside: readonly TypeTree[]): boolean {
  if (tree.kind !== "word" || tree.isName) return false;
  if (/^["']/.test(tree.text)) return beside.includes(words.string);
  if (/^-?\d/.test(tree.text)) return beside.includes(words.number);
  return /^(?:true|false)$/.test(tree.text) && beside.includes(words.boolean);
}

function isSimple(tree: TypeTree): boolean {
  switch (tree.kind) {
    case "word":
      return true;
    case "array":
      return isSimple(tree.items);
    case "union":
      return tree.members.every(isSimple);
    default:
      return false;
  }
}

function readUnion(type: UnionType, view: View): TypeTree {
  const members = type.members.map((member) => readType(member, view));
  if (type.open !== true) return unite(members);
  // `string & {}` keeps the known values apart from `string`, so that editors can offer them.
  const isOpen = (tree: TypeTree): boolean => tree === words.string || tree === words.number;
  const hasLiterals = members.some((tree) => tree.kind === "word" && /^["'\d-]/.test(tree.text));
  return unite(hasLiterals ? members.map((tree) => (isOpen(tree) ? opened(tree) : tree)) : members);
}

function opened(base: TypeTree): TypeTree {
  return { kind: "intersection", members: [base, word("{}")] };
}

/** One flat union, each member once, `null` and `undefined` last. */
export function unite(trees: readonly TypeTree[]): TypeTree {
  const [first, second] = trees;
  // What most unions are. All else that stands for nothing, or for everything, is a word without a name.
  if (trees.length === 2 && second === words.null && isPlain(first!)) {
    return { kind: "union", members: trees };
  }
  const isNested = trees.some(({ kind }) => kind === "union");
  const flat = isNested
    ? trees.flatMap((tree) => (tree.kind === "union" ? tree.members : [tree]))
    : trees;
  if (flat.includes(unknown)) return unknown;
  const isEmpty = (tree: TypeTree): boolean => tree === words.null || tree === words.undefined;
  const members = distinct(flat.filter((tree) => tree !== never));
  const ordered = members.some(isEmpty)
    ? [...members.filter((tree) => !isEmpty(tree)), ...members.filter(isEmpty)]
    : members;
  const [only = never, ...others] = ordered;
  return others.length === 0 ? only : { kind: "union", members: ordered };
}

/** Whether null beside a type is a union of two, in this order. */
function isPlain(tree: TypeTree): boolean {
  if (tree.kind !== "word") return tree.kind !== "union";
  return tree.isName || tree === words.string || tree === words.number || tree === words.boolean;
}

/** One flat intersection, each member once. */
export function intersect(trees: readonly TypeTree[]): TypeTree {
  const members: TypeTree[] = [];
  for (const tree of trees) {
    if (tree === never) return never;
    if (tree === unknown) continue;
    members.push(...(tree.kind === "intersection" ? tree.members : [tree]));
  }
  const [only = unknown, ...others] = distinct(members);
  return others.length === 0 ? only : { kind: "intersection", members: [only, ...others] };
}

function distinct(trees: readonly TypeTree[]): readonly TypeTree[] {
  const seen = new Set<string>();
  return trees.filter((tree) => {
    const id =
      tree.kind === "word"
        ? tree.text
        : tree.kind === "array" && tree.items.kind === "word"
          ? tree.items.text + "[]"
          : undefined;
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** One value as a type. */
export function literalOf(value: string | number | boolean): Word {
  if (typeof value === "string") return word(quote(value));
  if (typeof value === "boolean") return word(String(value));
  return Number.isFinite(value) ? word(numberText(value)) : words.number;
}

function word(text: string): Word {
  return { kind: "word", text, isName: false };
}

const unknown = word("unknown");
const never = word("never");
/** The types that have a name of their own. */
export const words = {
  string: word("string"),
  number: word("number"),
  boolean: word("boolean"),
  null: word("null"),
  undefined: word("undefined"),
  unknown,
  never,
};

/** `FilePart<"image/png">`. */
function fileOf(name: string, mediaTypes: readonly string[]): TypeTree {
  const types = mediaTypes.map((type) =>
    /^[\w.+-]+\/\*$/.test(type) ? `\`${type.slice(0, -1)}\${string}\`` : quote(type),
  );
  const text = types.length === 0 ? name : `${name}<${types.join(" | ")}>`;
  return { kind: "word", text, isName: true };
}

/** Whatever bytes can be sent as. */
const bytes: TypeTree = {
  kind: "union",
  members: ["Blob", "ArrayBuffer", "ArrayBufferView", "ReadableStream"].map((text): TypeTree => ({
    kind: "word",
    text,
    isName: true,
  })),
};
