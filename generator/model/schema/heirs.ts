import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { SchemaContext } from "./context.js";
import { nodesIn } from "./facts.js";
import { child, text, type Node } from "./node.js";

/** Which components extend which, by reference from `allOf`. */
export interface Heirs {
  childrenOf(pointer: string): readonly Node<JsonObject>[];
  /** All that extend a component, each right behind what it extends. */
  heirsOf(parent: Node<JsonObject>): readonly Node<JsonObject>[];
  /** All that a component extends, directly or through others. */
  ancestorsOf(node: Node<JsonObject>): readonly Node<JsonObject>[];
}

/** `schemas`: the document's components. They are looked through at the first question only. */
export function createHeirs(schemas: JsonObject, context: SchemaContext): Heirs {
  let children: ReadonlyMap<string, readonly Node<JsonObject>[]> | undefined;

  function childrenOf(pointer: string): readonly Node<JsonObject>[] {
    children ??= collectChildren();
    return children.get(pointer) ?? [];
  }

  function collectChildren(): Map<string, Node<JsonObject>[]> {
    const byParent = new Map<string, Node<JsonObject>[]>();
    for (const name of Object.keys(schemas)) {
      const value = schemas[name];
      if (!isObject(value)) continue;
      const node = { value, pointer: child("/components/schemas", name) };
      for (const parent of parentsOf(node, context)) {
        const known = byParent.get(parent.pointer);
        if (known) known.push(node);
        else byParent.set(parent.pointer, [node]);
      }
    }
    return byParent;
  }

  function heirsOf(parent: Node<JsonObject>): readonly Node<JsonObject>[] {
    const heirs = new Map<string, Node<JsonObject>>();
    const pending = childrenOf(parent.pointer).toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.pointer === parent.pointer || heirs.has(next.pointer)) continue;
      heirs.set(next.pointer, next);
      pending.push(...childrenOf(next.pointer).toReversed());
    }
    return [...heirs.values()];
  }

  function ancestorsOf(node: Node<JsonObject>): Node<JsonObject>[] {
    const ancestors = new Map<string, Node<JsonObject>>();
    const pending = [node];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const parent of parentsOf(next, context)) {
        if (parent.pointer === node.pointer || ancestors.has(parent.pointer)) continue;
        ancestors.set(parent.pointer, parent);
        pending.push(parent);
      }
    }
    return [...ancestors.values()];
  }

  return { childrenOf, heirsOf, ancestorsOf };
}

/** The schemas that a schema extends by reference from its `allOf`, inline parts included. */
function parentsOf(node: Node<JsonObject>, context: SchemaContext): Node<JsonObject>[] {
  const parents: Node<JsonObject>[] = [];
  const pending: Node[] = nodesIn(node.value, node.pointer, "allOf");
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isObject(next.value)) continue;
    const reference = text(next.value, "$ref");
    const parent =
      reference === undefined ? undefined : context.resolver.resolve(reference, next.pointer);
    if (parent && isObject(parent.value)) parents.push({ ...parent, value: parent.value });
    for (const inner of nodesIn(next.value, next.pointer, "allOf")) pending.push(inner);
  }
  return parents;
}
