import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { child, member, text, type Node } from "./node.js";
import type { Resolver } from "./resolver.js";

/**
 * Dynamic anchors: a schema that binds an anchor gives its meaning to every `$dynamicRef` of that name
 * in the schemas that it refers to. The outermost binding wins, as in JSON Schema 2020-12.
 */
export interface Bindings {
  /** Binds the anchors of a schema until the returned function is called. */
  enter(schema: JsonObject, pointer: string): () => void;
  /** The schema that a `$dynamicRef` means here. */
  resolve(reference: string, pointer: string): Node | undefined;
  /** Whether the schema refers to an anchor that means something else here than on its own. */
  isRebound(node: Node<JsonObject>): boolean;
}

const nothingToLeave = (): void => undefined;

export function createBindings(resolver: Resolver): Bindings {
  const bound = new Map<string, Node>();
  const used = new Map<JsonObject, ReadonlySet<string>>();

  function enter(schema: JsonObject, pointer: string): () => void {
    const nodes = anchorsOf(schema, pointer);
    if (nodes === undefined) return nothingToLeave;
    const added: string[] = [];
    for (const [name, node] of nodes) {
      if (bound.has(name)) continue;
      bound.set(name, node);
      added.push(name);
    }
    return () => {
      for (const name of added) bound.delete(name);
    };
  }

  function resolve(reference: string, pointer: string): Node | undefined {
    const name = reference.startsWith("#") ? reference.slice(1) : undefined;
    return (
      (name === undefined ? undefined : bound.get(name)) ?? resolver.resolve(reference, pointer)
    );
  }

  function isRebound(node: Node<JsonObject>): boolean {
    if (bound.size === 0) return false;
    let names = used.get(node.value);
    if (names === undefined) {
      names = dynamicReferencesIn(node.value);
      used.set(node.value, names);
    }
    for (const name of names) {
      const meant = bound.get(name);
      if (meant && meant.value !== resolver.resolve(`#${name}`, node.pointer)?.value) return true;
    }
    return false;
  }

  return { enter, resolve, isRebound };
}

function anchorsOf(schema: JsonObject, pointer: string): Map<string, Node> | undefined {
  let anchors: Map<string, Node> | undefined;
  const add = (value: Json | undefined, at: string): void => {
    const name = isObject(value) ? text(value, "$dynamicAnchor") : undefined;
    if (name === undefined || value === undefined) return;
    anchors ??= new Map();
    anchors.set(name, { value, pointer: at });
  };
  if (Object.hasOwn(schema, "$dynamicAnchor")) add(schema, pointer);
  const definitions = member(schema, "$defs");
  for (const key of definitions ? Object.keys(definitions) : []) {
    add(definitions![key], child(`${pointer}/$defs`, key));
  }
  return anchors;
}

function dynamicReferencesIn(schema: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: Json[] = [schema];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (Array.isArray(value)) for (const item of value) pending.push(item);
    else if (isObject(value)) {
      const reference = text(value, "$dynamicRef");
      if (reference?.startsWith("#")) names.add(reference.slice(1));
      for (const key of Object.keys(value)) pending.push(value[key]!);
    }
  }
  return names;
}
