import type { Param } from "../../model/api.js";
import type { JsonObject } from "../../read/document.js";
import { isObject, setMember } from "../../read/json-object.js";
import { divide, listOf, objectOf, valueOfParts } from "./collect-value.js";
import { shapesOf, type Shapes } from "./shapes.js";
import { decodePercent, parseJson, valueOfText } from "./text-value.js";

/** A piece of a query, as it travels. */
export interface Piece {
  /** Decoded. */
  readonly name: string;
  /** As it was sent: separators inside can be told from what is encoded. */
  readonly raw: string;
}

/** The pieces of a query or a form. */
export function piecesOf(query: string): readonly Piece[] {
  return query
    .split("&")
    .filter((piece) => piece !== "")
    .map(divide)
    .map(([name, raw]) => ({ name: decodeForm(name), raw }));
}

/** What the query says of its parameters, and which names none of them answers to. */
export interface QueryValues {
  /** By wire name. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly unknown: readonly string[];
}

/** The values of parameters in a query: what `params/query.ts` of the runtime writes, read back. */
export function queryValues(params: readonly Param[], query: string): QueryValues {
  const pieces = piecesOf(query);
  const values = new Map<string, unknown>();
  const claimed = new Set<Piece>();
  const wires = new Set(params.map(({ wire }) => wire));
  const claim = (isMine: (piece: Piece) => boolean): readonly Piece[] => {
    const mine = pieces.filter((piece) => !claimed.has(piece) && isMine(piece));
    for (const piece of mine) claimed.add(piece);
    return mine;
  };
  const whole = params.find((param) => param.in === "querystring");
  if (whole) {
    if (query !== "") values.set(whole.wire, wholeValue(whole, query, pieces));
    return { values, unknown: [] };
  }
  // An open object takes what is left, so that it comes last.
  for (const param of params.toSorted((a, b) => Number(isOpen(a)) - Number(isOpen(b)))) {
    const value = valueOf(param, claim, wires);
    if (value !== undefined) values.set(param.wire, value);
  }
  const unknown = pieces.filter((piece) => !claimed.has(piece)).map(({ name }) => name);
  return { values, unknown: [...new Set(unknown)] };
}

function isSpread({ style }: Param, { items, members, string }: Shapes): boolean {
  return members !== undefined && !items && !string && style.kind === "form" && style.explode;
}

function isOpen(param: Param): boolean {
  const shapes = shapesOf(param.type);
  return isSpread(param, shapes) && shapes.rest !== undefined;
}

function valueOf(
  param: Param,
  claim: (isMine: (piece: Piece) => boolean) => readonly Piece[],
  wires: ReadonlySet<string>,
): unknown {
  const { wire, type, style } = param;
  const shapes = shapesOf(type);
  const decode = style.allowReserved ? decodePercent : decodeForm;
  if (style.kind === "deepObject") {
    const mine = claim(({ name }) => name === wire || name.startsWith(`${wire}[`));
    return mine.length === 0 ? undefined : deepValue(param, mine);
  }
  if (isSpread(param, shapes)) {
    const isMember = (name: string): boolean =>
      shapes.members!.has(name) || (shapes.rest !== undefined && !wires.has(name));
    const mine = claim(({ name }) => isMember(name));
    const pairs = mine.map(({ name, raw }) => [name, decode(raw)] as const);
    return mine.length === 0 ? undefined : objectOf(pairs, type);
  }
  const raws = claim(({ name }) => name === wire).map(({ raw }) => raw);
  const [first] = raws;
  if (first === undefined) return undefined;
  if (style.kind === "content") return parseJson(decode(first)) ?? decode(first);
  if (shapes.items && style.explode) return listOf(raws.map(decode), type);
  // Given several times, it is a list, whether one may be given or not.
  if (raws.length > 1) return raws.map(decode);
  return valueOfParts(first, type, { separator: separatorOf(param), explode: false, decode });
}

function separatorOf({ style }: Param): string | RegExp {
  if (style.kind === "spaceDelimited") return /%20|\+| /;
  return style.kind === "pipeDelimited" ? /%7c|\|/i : ",";
}

/** `filter[a][b]=1`; a name given several times is a list, and so is one that has to be. */
function deepValue({ wire, type }: Param, pieces: readonly Piece[]): unknown {
  const texts = new Map<string, { readonly keys: readonly string[]; readonly texts: string[] }>();
  for (const { name, raw } of pieces) {
    const keys = [...name.slice(wire.length).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!);
    const path = keys.join("\n");
    const known = texts.get(path) ?? { keys, texts: [] };
    known.texts.push(decodeForm(raw));
    texts.set(path, known);
  }
  const value: JsonObject = {};
  for (const { keys, texts: given } of texts.values()) {
    if (keys.length === 0) return given[0];
    let inner = value;
    let inside = shapesOf(type);
    for (const key of keys.slice(0, -1)) {
      const next = Object.hasOwn(inner, key) ? inner[key] : undefined;
      const object = isObject(next) ? next : {};
      setMember(inner, key, object);
      inner = object;
      inside = shapesOf(inside.members?.get(key) ?? inside.rest ?? { kind: "unknown" });
    }
    const last = keys.at(-1)!;
    const member = inside.members?.get(last) ?? inside.rest ?? { kind: "unknown" };
    const isList = given.length > 1 || shapesOf(member).items !== undefined;
    const read = isList ? listOf(given, member) : valueOfText(given[0]!, member);
    setMember(inner, last, read as JsonObject[string]);
  }
  return value;
}

/** The whole query as one value. */
function wholeValue({ type, style }: Param, query: string, pieces: readonly Piece[]): unknown {
  const { members, string } = shapesOf(type);
  if (style.mediaType !== undefined && /[/+]json$/.test(style.mediaType)) {
    return parseJson(decodePercent(query)) ?? decodePercent(query);
  }
  if (!members || string) return decodePercent(query);
  return formValue(type, pieces);
}

/** An object whose members are written as a form does it: names that occur again are lists. */
export function formValue(type: Param["type"], pieces: readonly Piece[]): JsonObject {
  const { members, rest } = shapesOf(type);
  const byName = new Map<string, string[]>();
  for (const { name, raw } of pieces) {
    const texts = byName.get(name);
    if (texts) texts.push(decodeForm(raw));
    else byName.set(name, [decodeForm(raw)]);
  }
  const value: JsonObject = {};
  for (const [name, texts] of byName) {
    const member = members?.get(name) ?? rest ?? { kind: "unknown" };
    const isList = texts.length > 1 || shapesOf(member).items !== undefined;
    const read = isList ? listOf(texts, member) : valueOfText(texts[0]!, member);
    setMember(value, name, read as JsonObject[string]);
  }
  return value;
}

/** As forms encode: a plus is a space. */
function decodeForm(text: string): string {
  return decodePercent(text.replaceAll("+", " "));
}
