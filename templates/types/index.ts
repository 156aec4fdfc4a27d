import { defineTemplate, reexport, type Template } from "quillgen/template";
import { modelDeclarations } from "./models.js";
import { operationDeclarations, typesFile } from "./operations.js";
import { modelsFile } from "./symbols.js";

/**
 * Interfaces and unions: one of every model (two where what is written differs from what is read),
 * and the input, output and errors of every operation, one file a resource.
 */
export function types(): Template {
  return defineTemplate({
    name: "types",
    entries: () => ({ ".": "./index.ts" }),
    *declarations(api) {
      yield* modelDeclarations(api.models);
      for (const { operations } of api.resources) {
        for (const op of operations) yield* operationDeclarations(op, api);
      }
      const from = "./index.ts";
      if (api.models.length > 0) yield reexport({ from, module: modelsFile, typeOnly: true });
      for (const { path } of api.resources) {
        yield reexport({ from, module: typesFile(path), typeOnly: true });
      }
    },
  });
}

export { errorTypes, isSequence, outputType } from "./answers.js";
export { bodyContents, bodyProperties } from "./body.js";
export { contextOf, inputIsRequired } from "./context.js";
export { errorsOf, inputOf, outputOf, paramsOf, typesFile } from "./operations.js";
export { modelOf, typeOf } from "./symbols.js";
