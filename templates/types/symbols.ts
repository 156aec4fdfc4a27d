import { symbols, typeCode, type Code, type Model, type Sym, type Type } from "quillgen/template";
import { FilePart } from "./file-part.js";

/** Where the models are declared. */
export const modelsFile = "./models.ts";

const readModel = symbols((model: Model) => ({
  name: model.name,
  from: modelsFile,
  typeOnly: true,
  entry: ".",
}));

const writtenModel = symbols((model: Model) => ({
  name: model.writeName ?? model.name,
  from: modelsFile,
  typeOnly: true,
  entry: ".",
}));

/** The name of a model, in the shape that is read or the one that is written. */
export function modelOf(model: Model, view: "read" | "write" = "read"): Sym {
  return view === "write" && model.writeName !== undefined ? writtenModel(model) : readModel(model);
}

/** A type of the model, as TypeScript. */
export function typeOf(type: Type, view: "read" | "write" = "read"): Code {
  return typeCode(type, modelOf, view, FilePart);
}
