import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Type } from "../api.js";
import { componentName, defaultOf, kindsAt, mappingOf, typed } from "./alternatives.js";
import type { SchemaContext } from "./context.js";
import { nodesIn } from "./facts.js";
import { child, list, member, text, type Node } from "./node.js";
import { unionOfLiterals } from "./union.js";

/** Which components extend which through `allOf`, and what discriminators of parents say to children. */
export interface Inheritance {
  /** The tag properties that the parents of a component limit, and to what. */
  tagsOf(node: Node<JsonObject>): ReadonlyMap<string, Type>;
}

const noTags: ReadonlyMap<string, Type> = new Map();

export function createInheritance(root: JsonObject, context: SchemaContext): Inheritance {
  const schemas = member(member(root, "components") ?? {}, "schemas") ?? {};
  let children: ReadonlyMap<string, readonly Node<JsonObject>[]> | undefined;
  const hasDiscriminators = Object.values(schemas).some(
    (schema) => isObject(schema) && member(schema, "discriminator") !== undefined,
  );

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

  function valuesOf(
    node: Node<JsonObject>,
    mapping: ReadonlyMap<string, readonly string[]>,
    property: string,
    seen: Set<string>,
  ): (string | number | boolean)[] {
    if (seen.has(node.pointer)) return [];
    seen.add(node.pointer);
    const below = childrenOf(node.pointer).flatMap((each) =>
      valuesOf(each, mapping, property, seen),
    );
    const declared = context.facts.valuesAt(withoutBases(node), property);
    if (declared) return [...declared, ...below];
    const mapped = mapping.get(node.pointer);
    const kinds = kindsAt(node, property, context);
    if (mapped) return [...mapped.map((value) => typed(value, kinds)), ...below];
    // Of Microsoft's documents, which are of dialects without a mapping.
    const said = text(node.value, "x-ms-discriminator-value");
    if (said !== undefined) return [typed(said, kinds), ...below];
    // A component between, which the mapping leaves out while naming those below, never travels as such.
    if (childrenOf(node.pointer).some((each) => mapping.has(each.pointer))) return below;
    const name = componentName(node.pointer);
    return name === undefined ? below : [typed(name, kinds), ...below];
  }

  function tagsOf(node: Node<JsonObject>): ReadonlyMap<string, Type> {
    if (!hasDiscriminators) return noTags;
    const tags = new Map<string, Type>();
    for (const ancestor of ancestorsOf(node)) {
      const discriminator = member(ancestor.value, "discriminator");
      const property = discriminator && text(discriminator, "propertyName");
      if (!discriminator || property === undefined || tags.has(property)) continue;
      // A union that the component merely restricts: its discriminator tells the members apart.
      if (hasAlternatives(ancestor.value) && !isAlternativeOf(node.pointer, ancestor, context)) {
        continue;
      }
      if (context.facts.valuesAt(withoutBases(node), property)) continue;
      if (defaultOf(discriminator, ancestor.pointer, context) === node.pointer) continue;
      const mapping = mappingOf(discriminator, ancestor.pointer, context);
      const values = [...new Set(valuesOf(node, mapping, property, new Set()))];
      const allowed = context.facts.valuesAt(ancestor, property);
      const sound = allowed ? values.filter((value) => allowed.includes(value)) : values;
      if (values.length > 0 && sound.length === 0) {
        const details = { property, value: String(values[0]), values: allowed!.join(", ") };
        context.report("discriminator-value", node.pointer, details);
      }
      if (sound.length > 0) tags.set(property, unionOfLiterals(sound));
    }
    return tags;
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

  return { tagsOf };
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

/** What the schema says itself: the same place, without what it refers to. */
function withoutBases(node: Node<JsonObject>): Node<JsonObject> {
  const { value, pointer } = node;
  const inline = list(value, "allOf").filter(
    (part) => isObject(part) && text(part, "$ref") === undefined,
  );
  return { value: { ...value, allOf: [...inline] }, pointer };
}

export function hasAlternatives(schema: JsonObject): boolean {
  return list(schema, "oneOf").length > 0 || list(schema, "anyOf").length > 0;
}

/** Whether a union lists the component at a pointer among its members. */
export function isAlternativeOf(
  pointer: string,
  union: Node<JsonObject>,
  context: SchemaContext,
): boolean {
  return ["oneOf", "anyOf"].some((key) =>
    nodesIn(union.value, union.pointer, key).some((node) => {
      const reference = isObject(node.value) ? text(node.value, "$ref") : undefined;
      if (reference === undefined) return false;
      return context.resolver.resolve(reference, node.pointer)?.pointer === pointer;
    }),
  );
}
