import { declarationsOf } from "../cast/run-template.js";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.js";
import type { Api, Model, Operation, Resource } from "../model/api.js";
import { operationsOf } from "../model/operations-of.js";
import { filterOperations } from "../model/select-operations.js";
import { exportedName, type Recorded } from "./record-declarations.js";

/** What a symbol is made of. */
export type Subject =
  | { readonly kind: "operation"; readonly op: Operation }
  | { readonly kind: "model"; readonly model: Model }
  | { readonly kind: "resource"; readonly operations: readonly Operation[] }
  | { readonly kind: "document" | "runtime" };

/**
 * What a recorded symbol is made of: what its part was called with, or what is enough for its template to make it,
 * tried with one operation at a time, and with one model.
 */
export function findSubject(recorded: Recorded, api: Api): Subject {
  if (recorded.isRuntime) return { kind: "runtime" };
  const given = recorded.part?.subject;
  const operations = operationsOf(api);
  const op = operations.find((each) => each === given);
  if (op !== undefined) return { kind: "operation", op };
  const model = api.models.find((each) => each === given);
  if (model !== undefined) return { kind: "model", model };
  const resource = api.resources.find((each: Resource) => each === given);
  if (resource !== undefined) return { kind: "resource", operations: resource.operations };
  return findMaker(recorded, api, operations);
}

function findMaker(recorded: Recorded, api: Api, operations: readonly Operation[]): Subject {
  const makes = (part: Api): boolean =>
    // What fails for a part of the API is not made of it.
    declarationsOf(recorded.template, part, collectDiagnostics()).some(
      (declaration) =>
        declaration.from === recorded.from && exportedName(declaration) === recorded.symbol,
    );
  const nothing = { ...filterOperations(api, () => false), models: [] };
  if (makes(nothing)) return { kind: "document" };
  const makers = operations.filter((op) =>
    makes({ ...filterOperations(api, (other) => other === op), models: [] }),
  );
  const [first, second] = makers;
  if (second !== undefined) {
    return makers.length === operations.length
      ? { kind: "document" }
      : { kind: "resource", operations: makers };
  }
  if (first !== undefined) return { kind: "operation", op: first };
  const model = api.models.find((each) => makes({ ...nothing, models: [each] }));
  return model === undefined ? { kind: "document" } : { kind: "model", model };
}
