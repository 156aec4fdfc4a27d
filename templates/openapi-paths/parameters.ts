import { limitsText, shape, type Param, type Shape, type ShapeMember } from "quillgen/template";
import { memberKey } from "./member-key.js";
import type { SchemaWriter } from "./schema.js";
import { components } from "./symbols.js";

const locations = ["query", "header", "path", "cookie"] as const;

/** The member `parameters` of a path or an operation: by location, then by name. */
export function parametersMember(params: readonly Param[], schemas: SchemaWriter): ShapeMember {
  const members = locations.map((location): ShapeMember => {
    const own = params.filter((param) => param.in === location);
    if (own.length === 0) return { key: location, type: shape.never, optional: true };
    return {
      key: location,
      type: shape.object(own.map((param) => memberOf(param, schemas))),
      optional: own.every((param) => !param.required),
    };
  });
  return { key: "parameters", type: shape.object(members) };
}

/** The value of a parameter. One that is sent as a media type is text for openapi-typescript. */
export function parameterShape({ style, type }: Param, schemas: SchemaWriter): Shape {
  return style.kind === "content" ? shape.string : schemas.shapeOf(type, true);
}

function memberOf(param: Param, schemas: SchemaWriter): ShapeMember {
  const { wire, type, required, doc, component } = param;
  return {
    key: memberKey(wire),
    type:
      component === undefined
        ? parameterShape(param, schemas)
        : shape.use(components, "parameters", component),
    optional: !required,
    doc: [doc, limitsText(type)],
  };
}
