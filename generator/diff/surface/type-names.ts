import { contextOf } from "../../../templates/types/index.js";
import type { Api, Model, Operation } from "../../model/api.js";
import { typeNameOf } from "../../model/names/name-operations.js";
import { errorsSlot } from "./slots.js";

/** The names of the types that are generated for an operation, by what they are of. */
export function typeNamesOf(
  op: Operation,
  api: Api,
): { readonly [Slot in "input" | "output" | "errors"]: readonly string[] } {
  const name = typeNameOf(op);
  return {
    input: contextOf(op, api).length > 0 ? [`${name}Input`, `${name}Params`] : [`${name}Input`],
    output: [`${name}Output`],
    errors: errorsSlot(op) === undefined ? [] : [`${name}Errors`],
  };
}

/** The names of the types that are generated for a model. */
export function namesOfModel(model: Model): readonly string[] {
  return model.writeName === undefined ? [model.name] : [model.name, model.writeName];
}
