import {
  defineTemplate,
  reexport,
  type Model,
  type Operation,
  type Part,
  type Template,
} from "quillgen/template";
import { reexportFree, resourceEntries, typeNames } from "../types/index.js";
import { modelDeclarations } from "./models.js";
import { modelSchemasFile, schemasFile, validatorsFile } from "./names.js";
import { operationDeclarations } from "./operations.js";
import { schemaReadme } from "./readme.js";
import { Schema } from "./runtime.js";
import { validatorDeclarations } from "./validators.js";

/** The parts of this template. */
export type SchemaParts = {
  /** The schemas of one model: as it is received and, where that differs, as it is sent. */
  readonly model: Part<Model>;
  /** The schemas of what an operation is given and of what it gives. */
  readonly operation: Part<Operation>;
};

/**
 * Schemas for zod v4: one of every model (two where what is sent differs from what is received), of the
 * input and the output of every operation, and all of them by operation id, for the client to check with.
 */
export function zod(): Template<SchemaParts> {
  return defineTemplate<SchemaParts>({
    name: "zod",
    needs: ["types"],
    peerDependencies: { zod: "^4.3.0" },
    runtime: new URL("runtime/", import.meta.url),
    entries: (api) => resourceEntries(api, schemasFile),
    parts: { model: modelDeclarations, operation: operationDeclarations },
    *declarations(api, parts) {
      for (const model of api.models) yield* parts.model(model, api);
      for (const { operations } of api.resources) {
        for (const op of operations) yield* parts.operation(op, api);
      }
      yield* validatorDeclarations(api);
      const from = "./index.ts";
      if (api.models.length > 0) yield reexport({ from, module: modelSchemasFile });
      for (const { path } of api.resources) yield reexport({ from, module: schemasFile(path) });
      yield reexport({ from, module: validatorsFile });
      yield* reexportFree(from, [Schema], typeNames(api));
    },
    readme: schemaReadme,
  });
}

export { schemaNames, type SchemaNames, type View } from "./names.js";
