import type { Model, Type } from "../../model/api.js";

/** What a text inside a parameter may stand for: the members of a type, alternatives side by side. */
export interface Shapes {
  readonly string: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
  readonly null: boolean;
  /** Values that are listed and are no text. */
  readonly literals: readonly (number | boolean)[];
  /** The types of the items of arrays; undefined where no array may be given. */
  readonly items?: Type;
  /** The types of members by name; undefined where no object may be given. */
  readonly members?: ReadonlyMap<string, Type>;
  /** The type of members that are not listed. Undefined where there are none. */
  readonly rest?: Type;
}

const unknown: Type = { kind: "unknown" };

/** Looks through references, unions and intersections. */
export function shapesOf(type: Type): Shapes {
  const found: { -readonly [Key in keyof Shapes]: Shapes[Key] } = {
    string: false,
    number: false,
    boolean: false,
    null: false,
    literals: [],
  };
  const members = new Map<string, Type>();
  const entered = new Set<Model>();
  const visit = (inner: Type): void => {
    switch (inner.kind) {
      case "ref":
        if (entered.has(inner.model)) return;
        entered.add(inner.model);
        return visit(inner.model.type);
      case "union":
      case "intersection":
        return inner.members.forEach(visit);
      case "literal":
        if (typeof inner.value === "string") found.string = true;
        else found.literals = [...found.literals, inner.value];
        return;
      case "string":
      case "binary":
        found.string = true;
        return;
      case "number":
      case "boolean":
      case "null":
        found[inner.kind] = true;
        return;
      case "array":
        found.items ??= inner.items;
        return;
      case "tuple":
        found.items ??= inner.items[0] ?? unknown;
        return;
      case "object":
        for (const property of inner.properties) members.set(property.name, property.type);
        found.members = members;
        if (!inner.closed) found.rest ??= inner.rest ?? unknown;
        return;
      case "record":
        found.members = members;
        found.rest ??= inner.values;
        return;
      case "unknown":
        found.string = found.number = found.boolean = true;
        return;
      default:
    }
  };
  visit(type);
  return found;
}
