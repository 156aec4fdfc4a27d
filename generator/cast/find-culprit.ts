import type { Api } from "../model/api.js";
import { filterOperations } from "../model/select-operations.js";
import type { Culprit } from "./attempt.js";
import { reasonOf } from "./attempt.js";

/**
 * What makes a template fail: it is run again for one operation at a time, and for one model. Undefined where it
 * fails for nothing at all, or for no single one.
 */
export function findCulprit(
  api: Api,
  run: (api: Api) => unknown,
  error: unknown,
): Culprit | undefined {
  const reason = reasonOf(error);
  const fails = (part: Api): boolean => {
    try {
      run(part);
      return false;
    } catch (again) {
      return reasonOf(again) === reason;
    }
  };
  const nothing = { ...filterOperations(api, () => false), models: [] };
  if (fails(nothing)) return undefined;
  for (const { operations } of api.resources) {
    for (const op of operations) {
      const alone = filterOperations(api, (other) => other === op);
      if (fails({ ...alone, models: [] })) return { name: `the operation ${op.id}`, at: op.at };
    }
  }
  for (const model of api.models) {
    if (fails({ ...nothing, models: [model] })) {
      return { name: `the model ${model.name}`, at: model.at };
    }
  }
  return undefined;
}
