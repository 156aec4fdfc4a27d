import type { Doc, Model, ObjectType, Type } from "../model/api.js";
import { commentText } from "./comment.js";
import type { Deferred, Names } from "./code.js";
import type { CodeDeclaration } from "./declare.js";
import { group, indent, join, type Layout, line } from "./layout/layout.js";
import { aliasLayout, objectLayout } from "./layout/type.js";
import { limitsText } from "./limits.js";
import type { Sym } from "./symbol.js";
import { naming, type Resolve } from "./type-code.js";
import { type Member, membersOf, readType, type View } from "./type-tree.js";

export interface TypeDeclarationOptions {
  readonly view: "read" | "write";
  readonly resolve: Resolve;
  /** The type of files in forms, as for `typeCode`. */
  readonly file?: Sym;
  /** Interfaces that it extends; the type must then be an object. */
  readonly extends?: readonly Sym[];
  /** What stands above it. */
  readonly doc?: Doc | string | readonly (string | Doc | undefined)[];
}

/**
 * An exported type: an interface where it is an object, or references to objects and an object that agree;
 * else an alias. Laid out already.
 */
export function typeDeclaration(
  symbol: Sym,
  type: Type,
  options: TypeDeclarationOptions,
): CodeDeclaration {
  const code: Declared = { kind: "deferred", symbol, type, options, layout: declarationLayout };
  return { kind: "code", symbol, from: symbol.from, layout: "exact", position: "body", code };
}

interface Declared extends Deferred {
  readonly symbol: Sym;
  readonly type: Type;
  readonly options: TypeDeclarationOptions;
}

function declarationLayout(this: Declared, names: Names): Layout {
  const { symbol, type, options } = this;
  const { view, resolve, file, doc } = options;
  const docs = doc === undefined || isList(doc) ? (doc ?? []) : [doc];
  const comment = commentText(...docs, limitsText(type));
  const head = comment === "" ? "" : comment + "\n";
  const shown = naming(resolve, view, names, file);
  return [head, shapeLayout(symbol, shapeOf(type, view), shown, names, options.extends)];
}

type Shape =
  | {
      readonly kind: "interface";
      readonly bases: readonly Model[];
      readonly own: ObjectType | undefined;
    }
  | { readonly kind: "alias"; readonly type: Type };

function shapeLayout(
  symbol: Sym,
  shape: Shape,
  view: View,
  names: Names,
  inherited: readonly Sym[] = [],
): Layout {
  const name = names.of(symbol, true);
  if (shape.kind === "alias") return aliasLayout(`export type ${name}`, readType(shape.type, view));
  const bases = [
    ...inherited.map((base) => names.of(base, true)),
    ...shape.bases.map((base) => view.name(base)),
  ];
  const members: readonly Member[] = shape.own === undefined ? [] : membersOf(shape.own, view);
  const body = members.length === 0 ? "{}" : objectLayout(members, 2);
  if (bases.length === 0) return [`export interface ${name} `, body];
  if (bases.length === 1) return [`export interface ${name} extends ${bases[0]} `, body];
  const list = group(indent([line, join([",", line], bases)]));
  return [group([`export interface ${name}`, indent([line, "extends", list])]), " ", body];
}

function shapeOf(type: Type, view: "read" | "write"): Shape {
  if (type.kind === "object" && (type.properties.length > 0 || type.rest === undefined)) {
    return { kind: "interface", bases: [], own: type };
  }
  if (type.kind === "intersection") {
    const bases: Model[] = [];
    let own: ObjectType | undefined;
    for (const member of type.members) {
      if (member.kind === "ref") bases.push(member.model);
      else if (member.kind === "object" && own === undefined) own = member;
      else return { kind: "alias", type };
    }
    if (agree(bases, own, view)) return { kind: "interface", bases, own };
  }
  return { kind: "alias", type };
}

/** An interface may extend others only where no property is said twice and no index signature rules. */
function agree(
  bases: readonly Model[],
  own: ObjectType | undefined,
  view: "read" | "write",
): boolean {
  const names = new Set<string>();
  const open: ReadonlySet<Type> = new Set();
  if (own !== undefined && !addObject(own, names, view)) return false;
  return bases.every((base) => addType(base.type, names, view, open));
}

/** Models that extend models that extend models: where there are more in a row, an intersection does. */
const mostBases = 50;

function addType(
  type: Type,
  names: Set<string>,
  view: "read" | "write",
  open: ReadonlySet<Type>,
): boolean {
  if (type.kind === "object") return addObject(type, names, view);
  if (open.has(type) || open.size > mostBases) return false;
  const within = new Set(open).add(type);
  if (type.kind === "ref") return addType(type.model.type, names, view, within);
  return (
    type.kind === "intersection" &&
    type.members.every((member) => addType(member, names, view, within))
  );
}

function addObject(type: ObjectType, names: Set<string>, view: "read" | "write"): boolean {
  if (type.rest !== undefined && type.rest.kind !== "unknown") return false;
  // Without members it is a record of unknown values, which is no interface to extend.
  if (type.properties.length === 0) return false;
  for (const property of type.properties) {
    if (property.direction !== "both" && property.direction !== view) continue;
    if (names.has(property.name)) return false;
    names.add(property.name);
  }
  return true;
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
