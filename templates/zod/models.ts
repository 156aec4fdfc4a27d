import { asType, type Api, type Declaration, type Model, type Type } from "quillgen/template";
import { modelOf } from "../types/index.js";
import { schemaDeclaration } from "./declaration.js";
import { schemaNames, type View } from "./names.js";
import { objectOf } from "./object.js";
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
      isBare(model.type, view) ? objectOf([]) : schemaOf(model.type, { view, names }),
      view === "read" ? `\`${model.name}\`.` : `\`${model.name}\`, as it is sent.`,
    );
  }
}

/** Whether a model is declared as an interface without members: elsewhere such objects have any. */
function isBare(type: Type, view: View): boolean {
  if (type.kind !== "object" || type.rest !== undefined || type.closed === true) return false;
  return type.properties.every(({ direction }) => direction !== "both" && direction !== view);
}
