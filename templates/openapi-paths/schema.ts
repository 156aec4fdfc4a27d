import {
  limitsText,
  shape,
  type Model,
  type ObjectType,
  type Property,
  type Shape,
  type ShapeMember,
  type Type,
} from "quillgen/template";
import { sameTag, taggedModel, type Tags } from "./discriminators.js";
import { memberKey } from "./member-key.js";
import { components, innerModel } from "./symbols.js";

/** Writes types of the model as openapi-typescript writes the schemas that they come from. */
export interface SchemaWriter {
  /** `isSent`: the type belongs to a request, where a default makes no property required. */
  shapeOf(type: Type, isSent?: boolean): Shape;
  /** What a model is. */
  declared(model: Model): Shape;
  /** What stands under the name of one in `components`. */
  listed(model: Model): Shape;
}

/** `named`: the models that have names of their own beside that in `components`, or only such. */
export function createSchemaWriter(tags: Tags, named: ReadonlySet<Model>): SchemaWriter {
  function shapeOf(type: Type, isSent = false): Shape {
    switch (type.kind) {
      case "string":
      case "binary":
        return shape.string;
      case "number":
        return shape.number;
      case "boolean":
        return shape.boolean;
      case "null":
        return shape.null;
      case "unknown":
        return shape.unknown;
      case "never":
        return shape.never;
      case "undefined":
        return shape.undefined;
      case "literal":
        return shape.literal(type.value);
      case "array":
        return shape.array(shapeOf(type.items, isSent));
      case "tuple": {
        const items = type.items.map((item) => shapeOf(item, isSent));
        return shape.tuple(items, type.rest && shapeOf(type.rest, isSent));
      }
      case "record":
        return type.unsaid ? shape.emptyObject : shape.index(shapeOf(type.values, isSent));
      case "object":
        return objectShape(type, isSent);
      case "union":
        return shape.union(type.members.map((member) => shapeOf(member, isSent)));
      case "intersection": {
        const tagged = taggedModel(type);
        const known = tagged && tags.get(tagged.model);
        if (tagged && known && sameTag(known, tagged.tag)) return reference(tagged.model);
        return shape.intersection(type.members.map((member) => shapeOf(member, isSent)));
      }
      case "ref":
        return reference(type.model);
    }
  }

  function objectShape({ properties, rest }: ObjectType, isSent: boolean): Shape {
    const own = properties.map((property) => memberOf(property, isSent));
    if (rest === undefined) return shape.object(own);
    const others = shape.index(shapeOf(rest, isSent));
    return own.length === 0 ? others : shape.intersection([shape.object(own), others]);
  }

  function memberOf(property: Property, isSent: boolean): ShapeMember {
    const { name, type, doc, direction } = property;
    const isRequired = property.required || (doc.default !== undefined && !isSent);
    return {
      key: memberKey(name),
      type: shapeOf(type, isSent),
      optional: !isRequired,
      readonly: direction === "read",
      doc: [doc, limitsText(type)],
    };
  }

  function declared(model: Model): Shape {
    const tag = tags.get(model);
    return shapeOf(tag === undefined ? model.type : withTag(model.type, tag));
  }

  function reference(model: Model): Shape {
    return named.has(model)
      ? shape.use(innerModel(model))
      : shape.use(components, "schemas", model.source);
  }

  return {
    shapeOf,
    declared,
    listed: (model) => (named.has(model) ? reference(model) : declared(model)),
  };
}

/** The type with its tag limited, as a property of its own where it has one. */
function withTag(type: Type, tag: ObjectType): Type {
  if (type.kind !== "object") return { kind: "intersection", members: [type, tag] };
  const [limited] = tag.properties as [Property];
  const before = type.properties.find(({ name }) => name === limited.name);
  const properties = before
    ? type.properties.map((property) =>
        property === before ? { ...property, type: limited.type, required: true } : property,
      )
    : [...type.properties, limited];
  return { ...type, properties };
}
