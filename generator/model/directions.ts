import type { Api, Model, Operation, Type } from "./api.js";
import { reachableFrom, walkType } from "./schema/walk-type.js";

/**
 * Whether what is written differs from what is read: a property of the type travels one way only, or it
 * refers to a model with a second shape. Types of finished models only.
 */
export function differs(type: Type): boolean {
  let found = false;
  walkType(type, (inner) => {
    found ||= travelsOneWay(inner) || (inner.kind === "ref" && inner.model.writeName !== undefined);
  });
  return found;
}

/** The models that need a second shape: reached from a request, and different in it, however deep. */
export function modelsWithTwoShapes(models: readonly Model[], written: Iterable<Type>): Set<Model> {
  const different = new Set<Model>();
  const users = new Map<Model, Model[]>();
  for (const model of models) {
    walkType(model.type, (inner) => {
      if (travelsOneWay(inner)) different.add(model);
      if (inner.kind !== "ref") return;
      const known = users.get(inner.model);
      if (known === undefined) users.set(inner.model, [model]);
      else if (known.at(-1) !== model) known.push(model);
    });
  }
  // A set hands out what is added while it is gone through.
  for (const model of different) {
    for (const user of users.get(model) ?? []) different.add(user);
  }
  const reached = reachableFrom(written, "write");
  return new Set([...different].filter((model) => reached.has(model)));
}

/** The types of everything that callers send: parameters and bodies, and answers to webhooks. */
export function writtenTypes(api: Pick<Api, "webhooks">, ops: readonly Operation[]): Type[] {
  const types: Type[] = [];
  for (const op of ops) {
    for (const param of op.params) types.push(param.type);
    for (const content of op.body?.contents ?? [])
      types.push(content.item ?? content.type, content.type);
  }
  for (const op of api.webhooks) {
    for (const answer of op.answers) {
      for (const content of answer.contents) types.push(content.type);
    }
  }
  return types;
}

/**
 * The parts of an intersection that say something in one direction. One whose properties all travel the other way
 * does not, although by itself it is an object of any kind.
 */
export function shownParts(members: readonly Type[], view: "read" | "write"): readonly Type[] {
  const shown = members.filter((type) => {
    if (type.kind !== "object" || type.rest !== undefined || type.closed === true) return true;
    const { properties } = type;
    return (
      properties.length === 0 ||
      properties.some(({ direction }) => direction === "both" || direction === view)
    );
  });
  return shown.length > 0 ? shown : members;
}

function travelsOneWay(type: Type): boolean {
  return (
    type.kind === "object" && type.properties.some((property) => property.direction !== "both")
  );
}
