import type { Type } from "../api.js";
import { isIdentifier } from "./identifier.js";
import { furtherNames, wishFor } from "./name-models.js";
import { identify, type Nameless } from "./operation-identity.js";
import type { PinnedNames } from "./pinned.js";
import { shapeOf } from "./shape.js";

/** A published name that the document would not give any more. */
export interface Renaming {
  /** Pointer of what is called so. */
  readonly pointer: string;
  readonly published: string;
  /** What the document calls it now. */
  readonly wished: string;
}

/** The name that the document wishes for an operation, where it would never give the published one. */
export function wishedOperation(op: Nameless): string | undefined {
  if (op.pinned === undefined || !op.pinned.split(".").every(isIdentifier)) return undefined;
  const { resource, action, further } = identify({ ...op, pinned: undefined });
  const idOf = (last: string): string => [...resource, last].join(".");
  if (idOf(action) === op.pinned || further().map(idOf).includes(op.pinned)) return undefined;
  return idOf(action);
}

/** A schema to be named. */
export interface Shaped {
  readonly pointer: string;
  readonly type: Type;
}

/**
 * Recognises models that moved to another pointer and are otherwise the same: each shape that has left one place
 * and come up at one other.
 */
export function movedModels(
  models: readonly Shaped[],
  pointers: ReadonlySet<string>,
  pinned: PinnedNames,
): readonly Renaming[] {
  const left = new Map<string, string[]>();
  for (const [pointer, shape] of Object.entries(pinned.shapes ?? {})) {
    if (!pointers.has(pointer.slice(1)) && Object.hasOwn(pinned.models, pointer)) {
      left.set(shape, [...(left.get(shape) ?? []), pointer]);
    }
  }
  if (left.size === 0) return [];
  const come = new Map<string, string[]>();
  for (const { pointer, type } of models) {
    const shape = Object.hasOwn(pinned.models, `#${pointer}`) ? undefined : shapeOf(type);
    if (shape === undefined) continue;
    come.set(shape, [...(come.get(shape) ?? []), pointer]);
  }
  return [...come].flatMap(([shape, here]) => {
    const there = left.get(shape) ?? [];
    if (here.length !== 1 || there.length !== 1) return [];
    const [pointer] = here as [string];
    const published = pinned.models[there[0]!]!;
    const wished = wishedModel(pointer, published);
    return wished === undefined ? [] : [{ pointer, published, wished }];
  });
}

/** The name that the document wishes for a model, where it would never give the published one. */
export function wishedModel(pointer: string, published: string): string | undefined {
  const wished = wishFor(pointer);
  if (wished === published || !isIdentifier(published)) return undefined;
  return furtherNames(wished, pointer).includes(published) ? undefined : wished;
}
