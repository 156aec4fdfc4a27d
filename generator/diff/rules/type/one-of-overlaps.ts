import { isAssignable } from "../../surface/assignable.js";
import { breaking, risky, rule } from "../../rule.js";
import { flatten, targetOf } from "../../surface/flatten.js";
import type { ObjectType, Type } from "../../../model/api.js";
import { nameOfType } from "../name-of-type.js";

/** `oneOf` refuses what fits two of its alternatives; values that were fine may do so now. */
export const oneOfOverlaps = rule("one-of-overlaps", "choice", function* (pair) {
  const { base, revision, direction } = pair;
  if (direction !== "request" || !revision.isExclusive) return;
  for (const type of base.shapes) {
    const fitting = revision.shapes.filter((shape) => isAssignable(type, shape, "write"));
    // Where this was so before, nobody has sent such values.
    if (fitting.length < 2 || (base.isExclusive && base.shapes.length > 1)) continue;
    const name = nameOfType(type);
    yield breaking(
      "wire",
      `takes ${name} no longer where it fits two of the alternatives of oneOf.`,
    );
    return;
  }
  const isNew = revision.isExclusive && !base.isExclusive && base.shapes.length > 1;
  if (isNew && revision.shapes.some((shape) => canOverlap(shape, revision.shapes)))
    yield risky("wire", "is refused now where it fits two of the alternatives: oneOf, not anyOf.");
});

/** Whether a value may be of two shapes at once: of two objects that no property tells apart. */
function canOverlap(shape: Type, shapes: readonly Type[]): boolean {
  const object = flatten(shape)?.object;
  return shapes.some((each) => {
    const other = each === shape ? undefined : flatten(each)?.object;
    return object !== undefined && other !== undefined && !areApart(object, other);
  });
}

function areApart(a: ObjectType, b: ObjectType): boolean {
  return a.properties.some((property) => {
    const twin = b.properties.find(({ name }) => name === property.name);
    if (!property.required || !twin?.required) return false;
    const [values, others] = [property, twin].map(({ type }) => literalsOf(type));
    return (
      values!.length > 0 && others!.length > 0 && !values!.some((value) => others!.includes(value))
    );
  });
}

/** The values that a type lists; none where others are possible. */
function literalsOf(type: Type): readonly (string | number | boolean)[] {
  const target = targetOf(type);
  if (target.kind === "literal") return [target.value];
  if (target.kind !== "union" || target.open) return [];
  const lists = target.members.map(literalsOf);
  return lists.some((list) => list.length === 0) ? [] : lists.flat();
}
