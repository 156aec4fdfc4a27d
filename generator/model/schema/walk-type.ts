import type { Model, Type } from "../api.js";

/** One way of travelling: what callers send, or what they receive. */
type Way = "read" | "write";

/**
 * Visits a type and all that stands in it, without entering the models that it refers to. With a way, properties that
 * travel the other way only are left out.
 */
export function walkType(type: Type, visit: (type: Type) => void, way?: Way): void {
  visit(type);
  switch (type.kind) {
    case "array":
      walkType(type.items, visit, way);
      break;
    case "tuple":
      for (const item of type.items) walkType(item, visit, way);
      if (type.rest) walkType(type.rest, visit, way);
      break;
    case "record":
      walkType(type.values, visit, way);
      if (type.keys) walkType(type.keys, visit, way);
      break;
    case "object":
      for (let index = 0; index < type.properties.length; index++) {
        const { direction, type: inner } = type.properties[index]!;
        if (way === undefined || direction === "both" || direction === way) {
          walkType(inner, visit, way);
        }
      }
      if (type.rest) walkType(type.rest, visit, way);
      break;
    case "union":
    case "intersection":
      for (let index = 0; index < type.members.length; index++) {
        walkType(type.members[index]!, visit, way);
      }
      break;
  }
}

/** Every model that is reached from some types, through other models too. */
export function reachableFrom(types: Iterable<Type>, way?: Way): Set<Model> {
  const reached = new Set<Model>();
  const pending: Model[] = [];
  const visit = (inner: Type): void => {
    if (inner.kind !== "ref" || reached.has(inner.model)) return;
    reached.add(inner.model);
    pending.push(inner.model);
  };
  for (const type of types) walkType(type, visit, way);
  for (let model = pending.pop(); model !== undefined; model = pending.pop()) {
    walkType(model.type, visit, way);
  }
  return reached;
}

/** The type with some of its parts replaced; the same object where nothing is. */
export function mapType(type: Type, replace: (type: Type) => Type): Type {
  const inner = (part: Type): Type => mapType(part, replace);
  const all = (parts: readonly Type[]): readonly Type[] => {
    const mapped = parts.map(inner);
    return mapped.every((part, index) => part === parts[index]) ? parts : mapped;
  };
  switch (type.kind) {
    case "array": {
      const items = inner(type.items);
      return replace(items === type.items ? type : { ...type, items });
    }
    case "tuple": {
      const items = all(type.items);
      const rest = type.rest && inner(type.rest);
      if (items === type.items && rest === type.rest) return replace(type);
      return replace({ ...type, items, ...(rest && { rest }) });
    }
    case "record": {
      const values = inner(type.values);
      return replace(values === type.values ? type : { ...type, values });
    }
    case "object": {
      const properties = type.properties.map((property) => {
        const mapped = inner(property.type);
        return mapped === property.type ? property : { ...property, type: mapped };
      });
      const rest = type.rest && inner(type.rest);
      const isSame =
        rest === type.rest && properties.every((each, index) => each === type.properties[index]);
      return replace(isSame ? type : { ...type, properties, ...(rest && { rest }) });
    }
    case "union": {
      const members = all(type.members);
      if (members === type.members) return replace(type);
      const cases = type.tag?.cases.map((each) => {
        const index = type.members.indexOf(each.type);
        return index === -1 ? each : { ...each, type: members[index]! };
      });
      const tag = type.tag && cases && { property: type.tag.property, cases };
      return replace({ ...type, members, ...(tag && { tag }) });
    }
    case "intersection": {
      const members = all(type.members);
      return replace(members === type.members ? type : { ...type, members });
    }
    default:
      return replace(type);
  }
}
