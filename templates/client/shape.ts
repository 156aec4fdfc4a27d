import type { Type } from "quillgen/template";

/** How a parameter's value is built, as far as writing it asks. */
export type Shape = "scalar" | "array" | "any";

/** `scalar` where no array or object can occur, `array` where the items of arrays are scalars. */
export function shapeOf(type: Type, open: ReadonlySet<Type> = new Set()): Shape {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
    case "literal":
    case "null":
      return "scalar";
    case "array":
      return shapeOf(type.items, open) === "scalar" ? "array" : "any";
    case "union":
      return type.members.map((member) => shapeOf(member, open)).reduce(widest, "scalar");
    case "ref": {
      const { type: target } = type.model;
      return open.has(target) ? "any" : shapeOf(target, new Set(open).add(target));
    }
    default:
      return "any";
  }
}

function widest(a: Shape, b: Shape): Shape {
  const order: readonly Shape[] = ["scalar", "array", "any"];
  return order[Math.max(order.indexOf(a), order.indexOf(b))]!;
}
