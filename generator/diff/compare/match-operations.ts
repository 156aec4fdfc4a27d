import type { Operation } from "../../model/api.js";
import { anonymousPath } from "./anonymous-path.js";

/** The operations of two documents, put together. */
export interface OperationMatches {
  readonly pairs: readonly (readonly [base: Operation, revision: Operation])[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/**
 * Finds out which operations are the same ones: the same method and path, whatever their parameters are called; then
 * those that kept their `operationId`, or their id, and moved.
 */
export function matchOperations(
  base: readonly Operation[],
  revision: readonly Operation[],
): OperationMatches {
  const keys: readonly ((op: Operation) => string | undefined)[] = [
    (op) => `${op.method} ${op.pathTemplate}`,
    (op) => `${op.method} ${anonymousPath(op.pathTemplate)}`,
    (op) => op.operationId,
    (op) => op.id,
  ];
  const found = new Map<Operation, Operation>();
  const taken = new Set<Operation>();
  for (const keyOf of keys) {
    const candidates = new Map<string, Operation>();
    for (const op of revision) {
      const key = keyOf(op);
      if (key !== undefined && !taken.has(op) && !candidates.has(key)) candidates.set(key, op);
    }
    for (const op of base) {
      const key = keyOf(op);
      const other = key === undefined || found.has(op) ? undefined : candidates.get(key);
      if (other === undefined || taken.has(other)) continue;
      found.set(op, other);
      taken.add(other);
    }
  }
  return {
    pairs: base.flatMap((op) => {
      const other = found.get(op);
      return other === undefined ? [] : [[op, other] as const];
    }),
    removed: base.filter((op) => !found.has(op)),
    added: revision.filter((op) => !taken.has(op)),
  };
}
