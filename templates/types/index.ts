import {
  defineTemplate,
  reexport,
  type Model,
  type Operation,
  type Part,
  type Template,
} from "quillgen/template";
import { FilePart, filePartDeclaration, usesFiles } from "./file-part.js";
import { modelDeclarations } from "./models.js";
import { operationDeclarations, typesFile } from "./operations.js";
import { modelOf } from "./symbols.js";
import { typeNames } from "./type-names.js";

/** The parts of this template. */
export type TypesParts = {
  /** One model, in the shape that is read and the one that is written. */
  readonly model: Part<Model>;
  /** Input, output and errors of one operation. */
  readonly operation: Part<Operation>;
};

/**
 * Interfaces and unions: one of every model (two where what is written differs from what is read),
 * and the input, output and errors of every operation, one file a resource.
 */
export function types(): Template<TypesParts> {
  return defineTemplate<TypesParts>({
    name: "types",
    entries: () => ({ ".": "./index.ts" }),
    parts: { model: modelDeclarations, operation: operationDeclarations },
    *declarations(api, parts) {
      for (const model of api.models) yield* parts.model(model, api);
      for (const { operations } of api.resources) {
        for (const op of operations) yield* parts.operation(op, api);
      }
      const from = "./index.ts";
      if (usesFiles(api)) {
        yield filePartDeclaration;
        if (!typeNames(api).has(FilePart.name))
          yield reexport({ from, module: FilePart.from, typeOnly: true });
      }
      for (const module of new Set(api.models.map((model) => modelOf(model).from))) {
        yield reexport({ from, module, typeOnly: true });
      }
      for (const { path } of api.resources) {
        yield reexport({ from, module: typesFile(path), typeOnly: true });
      }
    },
  });
}

export {
  errorTypes,
  isSequence,
  onlyRedirects,
  outputType,
  receivedContents,
  redirects,
  successContents,
} from "./answers.js";
export { bodyChoices, bodyContents, bodyProperties, carriesFiles } from "./body.js";
export { FilePart } from "./file-part.js";
export { contextOf, inputIsRequired } from "./context.js";
export { errorsOf, inputOf, outputOf, paramsOf, typesFile } from "./operations.js";
export { modelOf, typeOf } from "./symbols.js";
export { apart } from "./apart.js";
export { reexportFree } from "./reexport-free.js";
export { resourceEntries, resourceSymbols } from "./resource-modules.js";
export { typeNames } from "./type-names.js";
