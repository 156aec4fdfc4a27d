import type { ArrayType, Model, ObjectType, Type, UnionType } from "../../model/api.js";
import { setMember } from "../../read/json-object.js";
import type { Json, JsonObject } from "../../read/document.js";
import { randomOf } from "./random.js";
import { sampleNumber } from "./sample-number.js";
import { sampleString } from "./sample-string.js";

/** Members that may be left out are, from this level on. */
const fullDepth = 6;
/** How many values are made for one sample: schemas that use each other grow out of bounds. */
const most = 3000;

/**
 * A value of a type, as JSON, the same for the same key. Recursion ends where it comes back to a model that
 * is being made: there an optional member is left out, an array is empty, another alternative is taken.
 * Undefined where there is no such value, or none is found.
 *
 * Each member is made from a key of its own, so that a new member changes no other.
 */
export function sampleOf(type: Type, key: string, direction: "read" | "write"): Json | undefined {
  let left = most;
  const open = new Set<Model>();

  function make(inner: Type, path: string, depth: number): Json | undefined {
    if ((left -= 1) < 0) return undefined;
    switch (inner.kind) {
      case "string":
        return sampleString(inner, randomOf(path));
      case "number":
        return sampleNumber(inner, randomOf(path));
      case "boolean":
        return randomOf(path).next() < 0.5;
      case "null":
        return null;
      case "literal":
        return inner.value;
      case "unknown":
        return {};
      case "binary":
        return randomOf(path).between(0, 0xffffffff).toString(16);
      case "never":
      case "undefined":
        return undefined;
      case "array":
        return list(inner, path, depth);
      case "tuple":
        return tuple(inner, path, depth);
      case "record":
        return record(inner, path, depth);
      case "object":
        return object(inner, path, depth);
      case "union":
        return union(inner, path, depth);
      case "intersection":
        return intersection(inner.members, path, depth);
      case "ref":
        return named(inner.model, path, depth);
    }
  }

  function named(model: Model, path: string, depth: number): Json | undefined {
    if (open.has(model)) return undefined;
    open.add(model);
    const value = make(model.type, path, depth);
    open.delete(model);
    return value;
  }

  function list(array: ArrayType, path: string, depth: number): Json | undefined {
    const { items, minItems = 0, maxItems = Infinity, unique } = array;
    const wanted = depth < fullDepth ? Math.max(minItems, randomOf(path).between(1, 3)) : minItems;
    const values: Json[] = [];
    const seen = new Set<string>();
    const count = Math.min(wanted, maxItems, most);
    for (let index = 0; values.length < count && index < count * 4; index += 1) {
      const value = make(items, `${path}/${index}`, depth + 1);
      if (value === undefined) break;
      const text = unique ? JSON.stringify(value) : String(index);
      if (seen.has(text)) continue;
      seen.add(text);
      values.push(value);
    }
    return values.length >= minItems ? values : undefined;
  }

  function tuple(
    { items, required }: Extract<Type, { kind: "tuple" }>,
    path: string,
    depth: number,
  ): Json | undefined {
    const values: Json[] = [];
    for (const [index, item] of items.entries()) {
      const value = make(item, `${path}/${index}`, depth + 1);
      if (value === undefined) return index < required ? undefined : values;
      values.push(value);
    }
    return values;
  }

  function record(
    { keys, values, unsaid }: Extract<Type, { kind: "record" }>,
    path: string,
    depth: number,
  ): Json {
    const made: JsonObject = {};
    if (unsaid || depth >= fullDepth) return made;
    const name = keys ? make(keys, `${path}/key`, depth + 1) : "key";
    const value = make(values, `${path}/value`, depth + 1);
    if (typeof name === "string" && value !== undefined) setMember(made, name, value);
    return made;
  }

  function object({ properties }: ObjectType, path: string, depth: number): Json | undefined {
    const made: JsonObject = {};
    for (const property of properties) {
      if (property.direction !== "both" && property.direction !== direction) continue;
      if (!property.required && depth >= fullDepth) continue;
      const value = make(property.type, `${path}/${property.name}`, depth + 1);
      if (value !== undefined) setMember(made, property.name, value);
      else if (property.required) return undefined;
    }
    return made;
  }

  function union({ members, tag, open: isOpen }: UnionType, path: string, depth: number) {
    const random = randomOf(path);
    // Of an open list of values the known ones say the most; null says the least.
    const known = isOpen ? members.filter(({ kind }) => kind === "literal") : [];
    const said = (known.length > 0 ? known : members).filter(({ kind }) => kind !== "null");
    const first = random.between(0, Math.max(said.length - 1, 0));
    const turns = [...said.slice(first), ...said.slice(0, first)];
    const hasNull = members.some(({ kind }) => kind === "null");
    if (hasNull && (depth >= fullDepth || random.next() < 0.1)) return null;
    for (const member of turns) {
      const value = make(member, path, depth);
      if (value === undefined) continue;
      const name = tag?.cases.find((each) => each.type === member)?.value;
      if (tag && name !== undefined && typeof value === "object" && value !== null) {
        if (!Array.isArray(value) && !isFixed(member, tag.property)) {
          setMember(value, tag.property, name);
        }
      }
      return value;
    }
    return hasNull ? null : undefined;
  }

  function intersection(members: readonly Type[], path: string, depth: number): Json | undefined {
    const whole: JsonObject = {};
    let other: Json | undefined;
    for (const member of members) {
      const value = make(member, path, depth);
      if (value === undefined) return undefined;
      if (typeof value !== "object" || value === null || Array.isArray(value)) other ??= value;
      else for (const name of Object.keys(value)) setMember(whole, name, value[name]!);
    }
    return other ?? whole;
  }

  return make(type, key, 0);
}

/** Whether a member of a union says itself which values its tag has. */
function isFixed(type: Type, property: string, depth = 0): boolean {
  if (type.kind === "ref") return depth < 50 && isFixed(type.model.type, property, depth + 1);
  if (type.kind !== "object") return false;
  const found = type.properties.find(({ name }) => name === property)?.type;
  return found?.kind === "literal" || (found?.kind === "union" && found.open !== true);
}
