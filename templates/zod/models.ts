import { asType, type Api, type Declaration, type Model } from "quillgen/template";
import { modelOf } from "../types/index.js";
import { schemaDeclaration } from "./declaration.js";
import { schemaNames } from "./names.js";
import { schemaOf } from "./schema.js";

/** The schemas of a model; what is sent follows what is received. */
export function* modelDeclarations(model: Model, api: Api): Iterable<Declaration> {
  const names = schemaNames(api);
  const views =
    model.writeName === undefined ? ["read" as const] : ["read" as const, "write" as const];
  for (const view of views) {
    yield schemaDeclaration(
      names.modelOf(model, view),
      asType(modelOf(model, view)),
      schemaOf(model.type, { view, names }),
      view === "read" ? `\`${model.name}\`.` : `\`${model.name}\`, as it is sent.`,
    );
  }
}
