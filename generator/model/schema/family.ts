import type { JsonObject } from "../../read/document.js";
import { localReference } from "../../read/fragment.js";
import type { Type } from "../api.js";
import { componentName, narrowTag } from "./alternatives.js";
import type { SchemaContext } from "./context.js";
import type { Family } from "./inheritance.js";
import type { Node } from "./node.js";
import { casesOf, unionOf } from "./union.js";

/**
 * What a value is of which the document only says that it is of the parent: one of the family, told by the
 * discriminator. `alone`: what the parent says itself.
 */
export function typeOfFamily(
  { property, members }: Family,
  parent: Node<JsonObject>,
  alone: () => Type,
  context: SchemaContext,
): Type {
  const told = members.map(({ node, values }) => {
    const isParent = node.pointer === parent.pointer;
    const type = isParent ? alone() : context.typeOfTarget(node);
    // A family in the family is told apart by its own union.
    if (values.length === 0 || (!isParent && context.familyOf(node))) return { type, values };
    const at = isParent ? parent : referenceTo(node);
    return { type: narrowTag(type, at, property, values, context), values };
  });
  const cases = told.every(({ values }) => values.length > 0) ? casesOf(told) : undefined;
  return unionOf(
    told.map(({ type }) => type),
    cases && told.length > 1 ? { tag: { property, cases } } : {},
  );
}

/** Those who extend a parent are components. */
function referenceTo({ pointer }: Node): Node {
  const name = componentName(pointer)!;
  return { value: { $ref: localReference(["components", "schemas", name]) }, pointer };
}
