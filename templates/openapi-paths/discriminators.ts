import {
  operationsOf,
  walkType,
  type Api,
  type Model,
  type ObjectType,
  type Type,
} from "quillgen/template";

/** What a union demands of a model that it lists: the property that tells it apart, and its values. */
export type Tags = ReadonlyMap<Model, ObjectType>;

/**
 * The tag of each model that a discriminated union lists. openapi-typescript puts it into the schema of the
 * model itself, so that the union is one of plain references. Not so where another union gives it other
 * values, or where others extend the model: they have tags of their own, which must not contradict that.
 */
export function readTags(api: Api): Tags {
  const tags = new Map<Model, ObjectType>();
  const kept = new Set<Model>();
  const visit = (type: Type): void => {
    if (type.kind === "union" && type.tag !== undefined) {
      for (const member of type.members) {
        const found = taggedModel(member);
        if (found === undefined) continue;
        const known = tags.get(found.model) ?? found.tag;
        if (!sameTag(known, found.tag)) kept.add(found.model);
        tags.set(found.model, known);
      }
    } else if (type.kind === "intersection" && taggedModel(type) === undefined) {
      for (const member of type.members) if (member.kind === "ref") kept.add(member.model);
    }
  };
  for (const type of typesIn(api)) walkType(type, visit);
  for (const model of kept) tags.delete(model);
  return tags;
}

/** A reference together with one property that has listed values only: what a discriminator makes. */
export function taggedModel(
  type: Type,
): { readonly model: Model; readonly tag: ObjectType } | undefined {
  if (type.kind !== "intersection" || type.members.length !== 2) return undefined;
  const [reference, tag] = type.members;
  if (reference?.kind !== "ref" || tag?.kind !== "object" || tag.rest) return undefined;
  const [property] = tag.properties;
  return tag.properties.length === 1 && property?.required === true && isListed(property.type)
    ? { model: reference.model, tag }
    : undefined;
}

/** Whether two tags say the same. */
export function sameTag(a: ObjectType, b: ObjectType): boolean {
  const [one, other] = [a.properties[0], b.properties[0]];
  return (
    a === b ||
    (one?.name === other?.name && valuesOf(one?.type).join() === valuesOf(other?.type).join())
  );
}

function isListed(type: Type): boolean {
  return type.kind === "literal" || (type.kind === "union" && type.members.every(isListed));
}

function valuesOf(type: Type | undefined): readonly string[] {
  if (type?.kind === "union") return type.members.flatMap(valuesOf);
  return type?.kind === "literal" ? [JSON.stringify(type.value)] : [];
}

function* typesIn(api: Api): Iterable<Type> {
  const { models, webhooks, components } = api;
  for (const model of models) yield model.type;
  const ops = [...operationsOf(api), ...webhooks];
  const answers = [
    ...ops.flatMap((op) => op.answers),
    ...components.answers.map(({ value }) => value),
  ];
  const bodies = [...ops.map((op) => op.body), ...components.bodies.map(({ value }) => value)];
  for (const holder of [...answers, ...bodies]) {
    for (const { type, schema } of holder?.contents ?? []) yield schema ?? type;
  }
}
