import type { ObjectType, Property, Type } from "../../model/api.js";
import { sameType } from "../../model/schema/same.js";

/** A type that describes objects, as one object, and the alternatives that hold beside it. */
export interface FlatObject {
  readonly object: ObjectType;
  readonly beside: readonly Type[];
}

/** How deep references to references are followed. */
const deepest = 200;

/** The type that a chain of references ends in. */
export function targetOf(type: Type): Type {
  let target = type;
  for (let steps = 0; target.kind === "ref" && steps < deepest; steps += 1)
    target = target.model.type;
  return target;
}

/** An object with what it extends put in; undefined where a type is none. */
export function flatten(type: Type, depth = 0): FlatObject | undefined {
  const target = targetOf(type);
  switch (target.kind) {
    case "object":
      return { object: target, beside: [] };
    case "record":
      return { object: { kind: "object", properties: [], rest: target.values }, beside: [] };
    case "intersection": {
      if (depth > deepest) return undefined;
      const properties = new Map<string, Property>();
      const beside: Type[] = [];
      let rest: Type | undefined;
      for (const member of target.members) {
        const flat = flatten(member, depth + 1);
        if (flat === undefined) {
          beside.push(member);
          continue;
        }
        beside.push(...flat.beside);
        rest ??= flat.object.rest;
        for (const property of flat.object.properties) {
          const before = properties.get(property.name);
          properties.set(property.name, before ? both(before, property) : property);
        }
      }
      const object: ObjectType = {
        kind: "object",
        properties: [...properties.values()],
        ...(rest && { rest }),
      };
      return { object, beside };
    }
    default:
      return undefined;
  }
}

/** A property that is said twice: both hold. */
function both(before: Property, after: Property): Property {
  return {
    ...after,
    type: bothTypes(before.type, after.type),
    required: before.required || after.required,
    direction: before.direction === "both" ? after.direction : before.direction,
    doc: { ...before.doc, ...after.doc },
  };
}

function bothTypes(before: Type, after: Type): Type {
  if (after.kind === "unknown" || sameType(before, after)) return before;
  return before.kind === "unknown" ? after : { kind: "intersection", members: [before, after] };
}
