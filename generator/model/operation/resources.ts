import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Doc, Operation, Resource } from "../api.js";
import { docOf } from "../schema/doc.js";
import { list, text } from "../schema/node.js";

/** Operations by resource, in the order in which each resource first occurs. */
export function resourcesOf(
  ops: readonly { readonly op: Operation; readonly name: string }[],
  root: JsonObject,
): readonly Resource[] {
  const groups = new Map<string, { name: string; operations: Operation[] }>();
  for (const { op, name } of ops) {
    const key = op.resource.join(".");
    const group = groups.get(key);
    if (group) group.operations.push(op);
    else groups.set(key, { name, operations: [op] });
  }
  return [...groups.values()].map(({ name, operations }) => ({
    name,
    path: operations[0]!.resource,
    doc: docOfTag(operations, root),
    operations,
  }));
}

/** What the document says of the tag that all operations of a resource begin with. */
function docOfTag(operations: readonly Operation[], root: JsonObject): Doc {
  const [tag] = operations[0]!.tags;
  if (tag === undefined || operations.some((op) => op.tags[0] !== tag)) return {};
  for (const entry of list(root, "tags")) {
    if (isObject(entry) && text(entry, "name") === tag) return docOf(entry);
  }
  return {};
}
