import { typeDeclaration, type Declaration, type Model } from "quillgen/template";
import { modelOf } from "./symbols.js";

/** Every model, in the document's order; the written shape follows the one that is read. */
export function* modelDeclarations(models: readonly Model[]): Iterable<Declaration> {
  for (const model of models) {
    yield typeDeclaration(modelOf(model, "read"), model.type, {
      view: "read",
      resolve: modelOf,
      doc: [model.doc],
    });
    if (model.writeName === undefined) continue;
    yield typeDeclaration(modelOf(model, "write"), model.type, {
      view: "write",
      resolve: modelOf,
      doc: [model.doc, "The shape that is sent."],
    });
  }
}
