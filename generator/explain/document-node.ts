import type { JsonObject } from "../read/document.js";
import { escapeKey, memberOf, parsePointer, valueAt } from "../read/pointer.js";
import { schemaNode, type DescribedNode } from "./schema-node.js";

/**
 * A node of the document by its keys, for types that have its shape: `components.schemas.Dataset`. Where it is a schema,
 * its properties are members, too.
 */
export function documentNode(root: JsonObject, pointer = ""): DescribedNode {
  const value = valueAt(root, parsePointer(pointer));
  const schema = schemaNode(root, [pointer]);
  return {
    own: [pointer],
    member: (key) =>
      memberOf(value, key) === undefined
        ? schema.member(key)
        : documentNode(root, `${pointer}/${escapeKey(key)}`),
    members: () => [
      ...(typeof value === "object" && value !== null ? Object.keys(value) : []),
      ...schema.members(),
    ],
  };
}
