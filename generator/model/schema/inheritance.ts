import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Type } from "../api.js";
import { componentName, defaultOf, kindsAt, mappingOf, typed } from "./alternatives.js";
import type { SchemaContext } from "./context.js";
import { nodesIn } from "./facts.js";
import { createHeirs } from "./heirs.js";
import { list, member, text, type Node } from "./node.js";
import { unionOfLiterals, type Scalar } from "./union.js";

/** Which components extend which through `allOf`, and what discriminators of parents say to children. */
export interface Inheritance {
  /** The tag properties that the parents of a component limit, and to what. */
  tagsOf(node: Node<JsonObject>): ReadonlyMap<string, Type>;
  /** Undefined for what is no parent with a discriminator of its own, or has alternatives besides. */
  familyOf(node: Node): Family | undefined;
}

/** A parent with a discriminator, and the components that extend it. */
export interface Family {
  /** The property that tells them apart. */
  readonly property: string;
  /** What a value of the parent may be. */
  readonly members: readonly Relative[];
  /** Pointers of all that extend the parent, directly or through others. */
  readonly heirs: ReadonlySet<string>;
}

/** A component of a family, the parent among them where some value says that it is nothing more. */
export interface Relative {
  readonly node: Node<JsonObject>;
  /** The values of the tag that name it. None: it stands for all that no other one is named by. */
  readonly values: readonly Scalar[];
}

/** What a discriminator says, with the schema that it stands in. */
interface Tag {
  readonly property: string;
  readonly mapping: ReadonlyMap<string, readonly string[]>;
  /** Where the schema stands that is meant for values which name no other one. */
  readonly usual: string | undefined;
  /** The values that the parent allows; undefined: any. */
  readonly allowed: readonly Scalar[] | undefined;
}

/** A parent that itself extends more components than this is no union of those who extend it. */
const longestLine = 30;

const noTags: ReadonlyMap<string, Type> = new Map();

export function createInheritance(root: JsonObject, context: SchemaContext): Inheritance {
  const schemas = member(member(root, "components") ?? {}, "schemas") ?? {};
  const { childrenOf, heirsOf, ancestorsOf } = createHeirs(schemas, context);
  const tags = new Map<string, Tag | undefined>();
  const families = new Map<string, Family | undefined>();
  const hasDiscriminators = Object.values(schemas).some(
    (schema) => isObject(schema) && member(schema, "discriminator") !== undefined,
  );

  function tagOf(node: Node<JsonObject>): Tag | undefined {
    if (!tags.has(node.pointer)) tags.set(node.pointer, readTag(node));
    return tags.get(node.pointer);
  }

  function readTag(node: Node<JsonObject>): Tag | undefined {
    const discriminator = member(node.value, "discriminator");
    const property = discriminator && text(discriminator, "propertyName");
    if (!discriminator || property === undefined) return undefined;
    return {
      property,
      mapping: mappingOf(discriminator, node.pointer, context),
      usual: defaultOf(discriminator, node.pointer, context),
      allowed: context.facts.valuesAt(node, property),
    };
  }

  /** Whether a component is what the default mapping names, and does not say itself which values it has. */
  function isUsual(node: Node<JsonObject>, { property, usual }: Tag): boolean {
    return node.pointer === usual && !context.facts.valuesAt(withoutBases(node), property);
  }

  /** The values that say of something that it is this component, and nothing that extends it. */
  function ownValues(node: Node<JsonObject>, { property, mapping }: Tag): readonly Scalar[] {
    const declared = context.facts.valuesAt(withoutBases(node), property);
    if (declared) return declared;
    const mapped = mapping.get(node.pointer);
    const kinds = kindsAt(node, property, context);
    if (mapped) return mapped.map((value) => typed(value, kinds));
    // Of Microsoft's documents, which are of dialects without a mapping.
    const said = text(node.value, "x-ms-discriminator-value");
    if (said !== undefined) return [typed(said, kinds)];
    // A component between, which the mapping leaves out while naming those below, never travels as such.
    if (childrenOf(node.pointer).some((each) => mapping.has(each.pointer))) return [];
    const name = componentName(node.pointer);
    return name === undefined ? [] : [typed(name, kinds)];
  }

  function valuesOf(node: Node<JsonObject>, tag: Tag): readonly Scalar[] {
    return [node, ...heirsOf(node)].flatMap((each) => ownValues(each, tag));
  }

  function tagsOf(node: Node<JsonObject>): ReadonlyMap<string, Type> {
    if (!hasDiscriminators) return noTags;
    const limits = new Map<string, Type>();
    for (const ancestor of ancestorsOf(node)) {
      const tag = tagOf(ancestor);
      if (!tag || limits.has(tag.property)) continue;
      const { property, allowed } = tag;
      // A union that the component merely restricts: its discriminator tells the members apart.
      if (hasAlternatives(ancestor.value) && !isAlternativeOf(node.pointer, ancestor, context)) {
        continue;
      }
      if (context.facts.valuesAt(withoutBases(node), property) || isUsual(node, tag)) continue;
      const values = [...new Set(valuesOf(node, tag))];
      const sound = values.filter((value) => isAllowed(value, tag));
      if (values.length > 0 && sound.length === 0) {
        const details = { property, value: String(values[0]), values: allowed!.join(", ") };
        context.report("discriminator-value", node.pointer, details);
      }
      if (sound.length > 0) limits.set(property, unionOfLiterals(sound));
    }
    return limits;
  }

  function familyOf({ value, pointer }: Node): Family | undefined {
    if (!hasDiscriminators || !isObject(value)) return undefined;
    if (!families.has(pointer)) {
      // Parents that extend each other in a circle are none.
      families.set(pointer, undefined);
      families.set(pointer, findFamily({ value, pointer }));
    }
    return families.get(pointer);
  }

  function findFamily(parent: Node<JsonObject>): Family | undefined {
    if (member(parent.value, "discriminator") === undefined) return undefined;
    // What has the parent among its alternatives would be one of itself.
    const heirs = heirsOf(parent).filter((node) => !isAlternativeOf(parent.pointer, node, context));
    if (heirs.length === 0 || hasAlternatives(parent.value)) return undefined;
    // Heirs repeat what they extend: bounded, lest a long line of parents should grow by its square.
    if (ancestorsOf(parent).length > longestLine) return undefined;
    const tag = tagOf(parent);
    if (!tag) return undefined;
    const branches = heirs.flatMap((node) => {
      const family = familyOf(node);
      return family?.property === tag.property ? [family] : [];
    });
    const members = heirs.flatMap((node): Relative[] => {
      // Those are members of a family that is one.
      if (branches.some((branch) => branch.heirs.has(node.pointer))) return [];
      if (isUsual(node, tag)) return [{ node, values: [] }];
      const values = branches.includes(familyOf(node)!)
        ? familyOf(node)!.members.flatMap((each) => each.values)
        : ownValues(node, tag);
      if (values.length === 0) return [];
      return [{ node, values: values.filter((value) => isAllowed(value, tag)) }];
    });
    if (members.length === 0) return undefined;
    const claimed = new Set(members.flatMap(({ values }) => values));
    const left = valuesOfParent(parent, tag).filter((value) => !claimed.has(value));
    const isMember = left.length > 0 || tag.usual === parent.pointer;
    return {
      property: tag.property,
      members: isMember ? [{ node: parent, values: left }, ...members] : members,
      heirs: new Set(heirs.map(({ pointer }) => pointer)),
    };
  }

  /** The values that may say of something that it is the parent alone: a mapping that leaves it out says that none is. */
  function valuesOfParent(parent: Node<JsonObject>, tag: Tag): readonly Scalar[] {
    if (tag.allowed) return tag.allowed;
    const isLeftOut = tag.mapping.size > 0 && !tag.mapping.has(parent.pointer);
    return isLeftOut ? [] : ownValues(parent, tag);
  }

  return { tagsOf, familyOf };
}

function isAllowed(value: Scalar, { allowed }: Tag): boolean {
  return allowed === undefined || allowed.includes(value);
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
