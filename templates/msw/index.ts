import {
  defineTemplate,
  reexport,
  type Model,
  type Operation,
  type Part,
  type Template,
} from "quillgen/template";
import { reexportFree, typeNames } from "../types/index.js";
import { sharedDeclarations } from "./answers.js";
import { handlersDeclaration } from "./handlers.js";
import { modelDeclarations } from "./models.js";
import { dataFile, handlersFile, mockFile, mockNames, resourceFile } from "./names.js";
import { operationDeclarations } from "./operations.js";
import { mockReadme } from "./readme.js";
import { HandlerOptions, Make, ReplyOptions, UseOptions } from "./runtime.js";
import { serviceDeclarations, shapes } from "./service.js";

/** The parts of this template. */
export type MockParts = {
  /** What makes values of one model. */
  readonly model: Part<Model>;
  /** One operation: the type of its answers, and its mock. */
  readonly operation: Part<Operation>;
};

/**
 * Handlers for MSW, one of each operation, with data made of the schemas and examples of the document;
 * typed by the types of the client, which need not be there at run time.
 */
export function msw(): Template<MockParts> {
  return defineTemplate<MockParts>({
    name: "msw",
    needs: ["types"],
    peerDependencies: { msw: "^2.15.0" },
    runtime: new URL("runtime/", import.meta.url),
    entries: () => ({ ".": "./index.ts" }),
    parts: { model: modelDeclarations, operation: operationDeclarations },
    *declarations(api, parts) {
      for (const model of api.models) yield* parts.model(model, api);
      yield* sharedDeclarations(api);
      yield* serviceDeclarations(api);
      for (const { operations, name, path } of api.resources) {
        for (const op of operations) yield* parts.operation(op, api);
        yield reexport({ from: mockFile, module: resourceFile(path), as: name });
      }
      yield handlersDeclaration(api);

      const from = "./index.ts";
      const { handlers, mock } = mockNames(api);
      yield reexport({ from, module: handlersFile, names: [handlers] });
      if (api.resources.length > 0) yield reexport({ from, module: mockFile, as: mock });
      if (api.models.length > 0) yield reexport({ from, module: dataFile });
      const types = [...Object.values(shapes), HandlerOptions, Make, ReplyOptions, UseOptions];
      yield* reexportFree(from, types, typeNames(api));
    },
    readme: mockReadme,
  });
}
