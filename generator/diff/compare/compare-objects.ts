import type { ObjectType, Property } from "../../model/api.js";
import { property as propertyAt, valueOf } from "../trail.js";
import { compareTypes, inside } from "./compare-types.js";
import type { Comparison, Spot } from "./comparison.js";

/** Compares the members of two objects, those that travel this way and are not inherited on both sides. */
export function compareObjects(
  base: ObjectType,
  revision: ObjectType,
  inherited: ReadonlySet<Property>,
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  context.judge("type", { base, revision, direction }, spot);
  const is = new Map(visible(revision, spot).map((each) => [each.name, each]));
  const was = new Set<string>();
  for (const property of visible(base, spot)) {
    was.add(property.name);
    const there = is.get(property.name);
    if (inherited.has(property) && (there === undefined || inherited.has(there))) continue;
    const step = stepTo(property, spot);
    if (there === undefined) {
      context.judge("propertyRemoved", { thing: property, direction }, step);
      continue;
    }
    context.judge("property", { base: property, revision: there, direction }, step);
    compareDocs(property, there, step, context);
    compareTypes(property.type, there.type, step, context);
  }
  for (const property of is.values()) {
    if (!was.has(property.name) && !inherited.has(property))
      context.judge("propertyAdded", { thing: property, direction }, stepTo(property, spot));
  }
  if (base.rest !== undefined && revision.rest !== undefined)
    compareTypes(base.rest, revision.rest, inside(spot, "[*]", "additionalProperties"), context);
}

/** Compares what is said of two parameters or properties. */
export function compareDocs(
  base: Pick<Property, "doc" | "required">,
  revision: Pick<Property, "doc" | "required">,
  spot: Spot,
  context: Comparison,
): void {
  const { direction } = spot;
  const isNews = revision.doc.deprecated !== undefined && base.doc.deprecated === undefined;
  const schema = isNews ? valueOf(context.revision.document.root, spot.revision) : undefined;
  const pair = { base: { ...base, schema: undefined }, revision: { ...revision, schema } };
  context.judge("doc", { ...pair, direction }, spot);
}

function visible(object: ObjectType, { direction }: Spot): readonly Property[] {
  const way = direction === "request" ? "write" : "read";
  return object.properties.filter((each) => each.direction === "both" || each.direction === way);
}

function stepTo({ name }: Property, spot: Spot): Spot {
  return {
    ...spot,
    subject: `${spot.subject}.${name}`,
    base: propertyAt(spot.base, name),
    revision: propertyAt(spot.revision, name),
  };
}
