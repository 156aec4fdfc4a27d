import {
  call,
  list,
  object,
  type Code,
  type Printable,
  type Type,
  type UnionType,
} from "quillgen/template";
import { make } from "./runtime.js";
import { schemaOf, type Reading } from "./schema.js";

/** Alternatives: by their tag where there is one, plain values as one list, null apart. */
export function unionSchema(type: UnionType, reading: Reading): Printable {
  const members = type.members.filter(({ kind }) => kind !== "null");
  const schema = type.tag === undefined ? untagged(members, reading) : tagged(type.tag, reading);
  return members.length < type.members.length ? call(make.nullable, schema) : schema;
}

/** JSON has no infinite numbers, but a document may write one. */
export function literalSchema(value: string | number | boolean): Code {
  return isInfinite(value) ? call(make.number) : call(make.literal, value);
}

function tagged({ property, cases }: NonNullable<UnionType["tag"]>, reading: Reading): Code {
  const schemas = cases.map(({ value, type }) => [value, schemaOf(type, reading)] as const);
  return call(make.tagged, property, object(schemas));
}

function untagged(members: readonly Type[], reading: Reading): Printable {
  const values: (string | number | boolean)[] = [];
  const others: Printable[] = [];
  for (const member of members) {
    if (member.kind === "literal" && !isInfinite(member.value)) values.push(member.value);
    else others.push(schemaOf(member, reading));
  }
  const [value, ...more] = values;
  const listed = more.length > 0 ? call(make.literals, list(values)) : call(make.literal, value);
  const options = value === undefined ? others : [listed, ...others];
  return options.length === 1 ? options[0] : call(make.union, list(options));
}

const isInfinite = (value: string | number | boolean): boolean =>
  typeof value === "number" && !Number.isFinite(value);
