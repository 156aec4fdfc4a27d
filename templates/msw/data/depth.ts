import { once, type Api, type Model, type Property, type Type } from "quillgen/template";

/** How many models a value of a type goes through at least. Infinite: there is no such value. */
export type Depth = (type: Type) => number;

/** Measures the types of an API, as they are received. */
export const depthIn: (api: Api) => Depth = once((api: Api) => measure(api.models));

/** From "no value" for each model down, until nothing changes. */
function measure(models: readonly Model[]): Depth {
  const depths = new Map<Model, number>();
  const depthOf: Depth = (type) => {
    switch (type.kind) {
      case "ref":
        return 1 + (depths.get(type.model) ?? Infinity);
      case "object":
        return greatest(
          type.properties
            .filter((property) => property.required && isReceived(property))
            .map((property) => depthOf(property.type)),
        );
      case "array":
        return (type.minItems ?? 0) > 0 ? depthOf(type.items) : 0;
      case "tuple":
        return greatest(type.items.slice(0, type.required).map(depthOf));
      case "union":
        return Math.min(...type.members.map(depthOf));
      case "intersection":
        return greatest(type.members.map(depthOf));
      case "never":
        return Infinity;
      default:
        return 0;
    }
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const model of models) {
      const depth = depthOf(model.type);
      if (depth >= (depths.get(model) ?? Infinity)) continue;
      depths.set(model, depth);
      changed = true;
    }
  }
  return depthOf;
}

/** Whether a property occurs in answers. */
export function isReceived({ direction }: Property): boolean {
  return direction !== "write";
}

const greatest = (depths: readonly number[]): number => Math.max(0, ...depths);
