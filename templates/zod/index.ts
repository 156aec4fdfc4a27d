import { defineTemplate, reexport, type Template } from "quillgen/template";
import { modelDeclarations } from "./models.js";
import { modelSchemasFile, schemasFile, typeNames, validatorsFile } from "./names.js";
import { operationDeclarations } from "./operations.js";
import { schemaReadme } from "./readme.js";
import { Schema } from "./runtime.js";
import { validatorDeclarations } from "./validators.js";

/**
 * Schemas for zod v4: one of every model (two where what is sent differs from what is received), of the
 * input and the output of every operation, and all of them by operation id, for the client to check with.
 */
export function zod(): Template {
  return defineTemplate({
    name: "zod",
    needs: ["types"],
    peerDependencies: { zod: "^4.3.0" },
    runtime: new URL("runtime/", import.meta.url),
    entries: (api) => ({
      ".": "./index.ts",
      ...Object.fromEntries(
        api.resources.map(({ path }) => [
          schemasFile(path).replace(/\.ts$/, ""),
          schemasFile(path),
        ]),
      ),
    }),
    *declarations(api) {
      yield* modelDeclarations(api);
      for (const { operations } of api.resources) {
        for (const op of operations) yield* operationDeclarations(op, api);
      }
      yield* validatorDeclarations(api);
      const from = "./index.ts";
      if (api.models.length > 0) yield reexport({ from, module: modelSchemasFile });
      for (const { path } of api.resources) yield reexport({ from, module: schemasFile(path) });
      yield reexport({ from, module: validatorsFile });
      if (!typeNames(api).has(Schema.name)) {
        yield reexport({ from, module: Schema.from, names: [Schema], typeOnly: true });
      }
    },
    readme: schemaReadme,
  });
}

export { schemaNames, type SchemaNames, type View } from "./names.js";
