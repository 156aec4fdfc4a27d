import { symbols, typeCode, type Code, type Model, type Sym, type Type } from "quillgen/template";
import { FilePart } from "./file-part.js";

/** Where the models are declared that operations lead to. */
const modelsFile = "./models.ts";
/**
 * Where the others are, in a document with webhooks: three quarters of the text of GitHub's models, which a
 * program that calls operations never reads.
 */
const webhookModelsFile = "./webhook-models.ts";

const fileOf = (model: Model) => (model.webhooksOnly ? webhookModelsFile : modelsFile);

const readModel = symbols((model: Model) => ({
  name: model.name,
  from: fileOf(model),
  typeOnly: true,
  entry: ".",
}));

const writtenModel = symbols((model: Model) => ({
  name: model.writeName ?? model.name,
  from: fileOf(model),
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
