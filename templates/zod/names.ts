import {
  moduleName,
  once,
  symbol,
  typeNameOf,
  type Api,
  type Model,
  type Operation,
  type Sym,
} from "quillgen/template";
import { apart, typeNames } from "../types/index.js";

/** Which of the two shapes of a type is meant. */
export type View = "read" | "write";

/** Where the schemas of models are. */
export const modelSchemasFile = "./schemas.ts";
/** Where the schemas by operation id are. */
export const validatorsFile = "./validators.ts";

/** The file of the schemas of a resource's operations. */
export function schemasFile(resource: readonly string[]): string {
  return `./schemas/${moduleName(resource)}.ts`;
}

/** What this template provides, by model and by operation. */
export interface SchemaNames {
  /** `DatasetSchema`, `DatasetWritableSchema` */
  modelOf(model: Model, view: View): Sym;
  /** `DatasetsListInputSchema` */
  inputOf(op: Operation): Sym;
  /** `DatasetsListParamsSchema` */
  paramsOf(op: Operation): Sym;
  /** `DatasetsCreateBodySchema` */
  bodyOf(op: Operation): Sym;
  /** `DatasetsListOutputSchema` */
  outputOf(op: Operation): Sym;
  /** `inputSchemas`: of bodies, by operation id */
  readonly inputs: Sym;
  /** `outputSchemas`, by operation id */
  readonly outputs: Sym;
}

/** The names of an API's schemas. The same document gives the same symbols. */
export const schemaNames: (api: Api) => SchemaNames = once(settle);

/**
 * Names of types are unique, so what is made of one by an ending is unique as well, but where a document
 * has both a model `Pet` and a model `PetSchema`, or one that is called as the body of an operation.
 * These schemas get a `_`, which no name made of words ends in.
 */
function settle(api: Api): SchemaNames {
  const types = typeNames(api);
  const resources = new Set(api.resources.map(({ name }) => name));
  const symbols = new Map<string, Sym>();
  const named = (name: string, from: string): Sym => {
    let found = symbols.get(name);
    if (found === undefined) symbols.set(name, (found = symbol({ name, from, entry: "." })));
    return found;
  };
  const schema = (type: string, from: string) =>
    named(apart(`${type}Schema`, types.has(`${type}Schema`)), from);
  const ofOperation = (op: Operation, suffix: string) =>
    schema(typeNameOf(op) + suffix, schemasFile(op.resource));
  return {
    modelOf: (model, view) =>
      schema((view === "write" && model.writeName) || model.name, modelSchemasFile),
    inputOf: (op) => ofOperation(op, "Input"),
    paramsOf: (op) => ofOperation(op, "Params"),
    bodyOf: (op) => {
      const type = `${typeNameOf(op)}Body`;
      return types.has(type)
        ? named(`${type}Schema_`, schemasFile(op.resource))
        : ofOperation(op, "Body");
    },
    outputOf: (op) => ofOperation(op, "Output"),
    inputs: named(apart("inputSchemas", resources.has("inputSchemas")), validatorsFile),
    outputs: named(apart("outputSchemas", resources.has("outputSchemas")), validatorsFile),
  };
}
