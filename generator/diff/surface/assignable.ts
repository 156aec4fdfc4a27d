import type { ObjectType, Property, Type } from "../../model/api.js";
import { flatten, targetOf } from "./flatten.js";

/** Which of the two shapes of models is meant: the one that is sent or the one that is received. */
export type View = "read" | "write";

/**
 * Whether TypeScript lets a value of one generated type stand where another is asked for. Where its rules are finer
 * (alternatives that it compares one value of the discriminator at a time), the answer is no.
 */
export function isAssignable(from: Type, to: Type, view: View): boolean {
  const assumed = new Map<Type, Set<Type>>();
  return fits(from, to);

  function fits(source: Type, target: Type): boolean {
    const [a, b] = [targetOf(source), targetOf(target)];
    if (a === b || b.kind === "unknown" || a.kind === "never") return true;
    const known = assumed.get(a);
    if (known?.has(b)) return true;
    if (known) known.add(b);
    else assumed.set(a, new Set([b]));
    const result = compare(a, b);
    // What was assumed of a pair that does not fit may have let others through, but only inside of it.
    if (!result) assumed.get(a)?.delete(b);
    return result;
  }

  function compare(a: Type, b: Type): boolean {
    if (a.kind === "unknown") return false;
    if (a.kind === "union") return a.members.every((member) => fits(member, b));
    if (b.kind === "union") return b.members.some((member) => fits(a, member));
    const objectOfB = flatten(b);
    if (objectOfB !== undefined) {
      const objectOfA = flatten(a);
      if (objectOfA === undefined) {
        return a.kind === "intersection" && a.members.some((member) => fits(member, b));
      }
      if (!objectFits(objectOfA.object, objectOfB.object)) return false;
      return objectOfB.beside.every((part) => objectOfA.beside.some((other) => fits(other, part)));
    }
    if (a.kind === "intersection") return a.members.some((member) => fits(member, b));
    if (b.kind === "intersection") return b.members.every((member) => fits(a, member));
    if (a.kind === "literal") {
      return b.kind === "literal" ? a.value === b.value : b.kind === typeof a.value;
    }
    if (b.kind === "tuple") return a.kind === "tuple" && tupleFits(a, b);
    if (b.kind !== "array") return a.kind === b.kind;
    if (a.kind === "array") return fits(a.items, b.items);
    if (a.kind !== "tuple") return false;
    return [...a.items, ...(a.rest ? [a.rest] : [])].every((item) => fits(item, b.items));
  }

  function tupleFits(a: Type & { kind: "tuple" }, b: Type & { kind: "tuple" }): boolean {
    if (a.required < b.required) return false;
    if (b.rest === undefined && (a.rest !== undefined || a.items.length > b.items.length))
      return false;
    if (a.rest && b.rest && !fits(a.rest, b.rest)) return false;
    return a.items.every((item, index) => {
      const slot = b.items[index] ?? b.rest;
      return slot !== undefined && fits(item, slot);
    });
  }

  function objectFits(a: ObjectType, b: ObjectType): boolean {
    const members = new Map(visible(a).map((property) => [property.name, property]));
    const wanted = visible(b);
    const isWeak = wanted.length > 0 && !b.rest && wanted.every(({ required }) => !required);
    if (isWeak && members.size > 0 && !wanted.some(({ name }) => members.has(name))) return false;
    if (b.rest !== undefined) {
      if (a.rest === undefined) return false;
      if (members.size === 0 && wanted.length === 0 && !fits(a.rest, b.rest)) return false;
    }
    return wanted.every((property) => {
      const member = members.get(property.name);
      if (member === undefined)
        return !property.required && (a.rest === undefined || fits(a.rest, property.type));
      return (member.required || !property.required) && fits(member.type, property.type);
    });
  }

  function visible(object: ObjectType): readonly Property[] {
    return object.properties.filter(({ direction }) => direction === "both" || direction === view);
  }
}
