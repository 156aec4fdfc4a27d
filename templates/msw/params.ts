import {
  call,
  code,
  list,
  object,
  type Operation,
  type Param,
  type Printable,
  type Type,
} from "quillgen/template";
import { param } from "./runtime.js";

/** The path: text and parameters in turn, text first. */
export function pathOf(op: Operation): Printable {
  const parts: Printable[] = [];
  for (const part of op.path) {
    const isText = typeof part === "string";
    if (isText !== (parts.length % 2 === 0)) parts.push("");
    parts.push(isText ? part : paramOf(part));
  }
  return list(parts);
}

/** The parameters of other places; undefined where there are none. */
export function paramsOf(op: Operation, ...places: readonly Param["in"][]): Printable {
  const params = op.params.filter((param) => places.includes(param.in));
  return params.length === 0 ? undefined : list(params.map(paramOf));
}

/** How values travel where nothing is said. */
const usual = {
  path: ["simple", false],
  header: ["simple", false],
  query: ["form", true],
  cookie: ["form", true],
  querystring: ["querystring", true],
} as const;

function paramOf({ name, wire, style, type, ...rest }: Param): Printable {
  const [usualStyle, usualExplode] = usual[rest.in];
  const shape = style.kind === "content" ? "json" : shapeOf(type);
  const kind = { content: usualStyle, cookie: "form" as const }[style.kind as string] ?? style.kind;
  const isWhole = rest.in === "querystring";
  const more: (readonly [string, Printable])[] = [
    ...(wire === name ? [] : [["wire", wire] as const]),
    ...(isWhole
      ? [["style", "querystring"] as const]
      : kind === usualStyle
        ? []
        : [["style", kind] as const]),
    ...(isWhole || typeof shape === "string" || style.explode === usualExplode
      ? []
      : [["explode", style.explode] as const]),
  ];
  if (shape === "text" && more.length === 0) return name;
  return call(
    code`/* @__PURE__ */ ${param}`,
    name,
    printed(shape),
    ...(more.length > 0 ? [object(more)] : []),
  );
}

/** What the text of a parameter stands for. */
type Shape =
  | "text"
  | "number"
  | "boolean"
  | "json"
  | { readonly items: Shape }
  | { readonly members: readonly (readonly [name: string, shape: Shape])[] };

function shapeOf(type: Type, inside = 0): Shape {
  // Styles know lists and objects of plain values; what is in those is a guess anyway.
  if (inside > 2) return "text";
  switch (type.kind) {
    case "ref":
      return shapeOf(type.model.type, inside);
    case "number":
    case "boolean":
      return type.kind;
    case "literal":
      return typeof type.value === "string" ? "text" : (typeof type.value as "number" | "boolean");
    case "array":
      return { items: shapeOf(type.items, inside + 1) };
    case "tuple":
      return { items: "text" };
    case "object":
      return {
        members: type.properties.map(({ name, type }) => [name, shapeOf(type, inside + 1)]),
      };
    case "record":
      return { members: [] };
    case "union":
      return broadest(
        type.members.filter(({ kind }) => kind !== "null").map((member) => shapeOf(member, inside)),
      );
    case "intersection":
      return {
        members: type.members.flatMap((member) => {
          const shape = shapeOf(member, inside);
          return typeof shape === "object" && "members" in shape ? shape.members : [];
        }),
      };
    default:
      return "text";
  }
}

/** A list or an object, where a value may be one; else what all agree on. */
function broadest(shapes: readonly Shape[]): Shape {
  const structured = shapes.find((shape) => typeof shape !== "string");
  if (structured !== undefined) return structured;
  const [first, ...others] = new Set(shapes);
  return first === undefined || others.length > 0 ? "text" : first;
}

function printed(shape: Shape): Printable {
  if (typeof shape === "string") return shape;
  if ("items" in shape) return list([printed(shape.items)]);
  return object(shape.members.map(([name, inner]) => [name, printed(inner)]));
}
