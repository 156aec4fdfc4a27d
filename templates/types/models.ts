import { typeDeclaration, type Declaration, type Model } from "quillgen/template";
import { FilePart } from "./file-part.js";
import { modelOf } from "./symbols.js";

/** A model; the written shape follows the one that is read. */
export function* modelDeclarations(model: Model): Iterable<Declaration> {
  yield typeDeclaration(modelOf(model, "read"), model.type, {
    view: "read",
    resolve: modelOf,
    file: FilePart,
    doc: [model.doc],
  });
  if (model.writeName === undefined) return;
  yield typeDeclaration(modelOf(model, "write"), model.type, {
    view: "write",
    resolve: modelOf,
    file: FilePart,
    doc: [model.doc, "The shape that is sent."],
  });
}
