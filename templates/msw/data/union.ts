import { call, list, type Api, type Printable, type Type, type UnionType } from "quillgen/template";
import { fake } from "../runtime.js";
import { depthIn } from "./depth.js";
import { fakeOf } from "./fake.js";

/** Alternatives: by their tag where there is one, plain values as one list, null apart. */
export function unionFake(type: UnionType, api: Api): Printable {
  const members = type.members.filter(({ kind }) => kind !== "null");
  if (members.length === 0) return call(fake.constant, null);
  const made =
    type.tag && type.tag.cases.length > 0 ? tagged(type.tag, api) : untagged(type, members, api);
  return members.length < type.members.length ? call(fake.nullable, made) : made;
}

function tagged({ property, cases }: NonNullable<UnionType["tag"]>, api: Api): Printable {
  const possible = byDepth(cases, ({ type }) => type, api);
  const listed = possible.map(({ value, type }) => list([value, fakeOf(type, api)]));
  return listed.length === 0 ? fake.nothing : call(fake.tagged, property, list(listed));
}

function untagged({ open }: UnionType, members: readonly Type[], api: Api): Printable {
  const values: (string | number | boolean)[] = [];
  const others: Type[] = [];
  for (const member of members) {
    if (member.kind === "literal" && !isOdd(member.value)) values.push(member.value);
    // Of values that are known and others that may come, the known ones are shown.
    else if (open !== true || member.kind !== "string") others.push(member);
  }
  const options = byDepth(others, (other) => other, api).map((other) => fakeOf(other, api));
  if (values.length > 0) options.unshift(call(fake.oneOf, list(values)));
  if (options.length === 0) return fake.text;
  return options.length === 1 ? options[0] : call(fake.either, list(options));
}

/** What has values, the least deep first. */
function byDepth<Item>(
  items: readonly Item[],
  typeOf: (item: Item) => Type,
  api: Api,
): readonly Item[] {
  const depth = depthIn(api);
  return items
    .map((item) => ({ item, depth: depth(typeOf(item)) }))
    .filter((entry) => entry.depth < Infinity)
    .sort((a, b) => a.depth - b.depth)
    .map(({ item }) => item);
}

/** JSON has no infinite numbers, but a document may write one. */
const isOdd = (value: string | number | boolean): boolean =>
  typeof value === "number" && !Number.isFinite(value);
