import {
  asType,
  assignment,
  callback,
  code,
  declare,
  doc,
  generic,
  type Api,
  type Declaration,
  type Model,
} from "quillgen/template";
import { modelOf } from "../types/index.js";
import { fakeOf } from "./data/fake.js";
import { mockNames } from "./names.js";
import { fake, Make } from "./runtime.js";

/** A function that makes values of a model, as they are received. */
export function* modelDeclarations(model: Model, api: Api): Iterable<Declaration> {
  const name = mockNames(api).makeOf(model);
  const type = generic(Make, [asType(modelOf(model, "read"))]);
  const made = callback(code`/* @__PURE__ */ ${fake.model}`, fakeOf(model.type, api));
  yield declare.exact(name)`
      ${doc(`Makes a \`${model.name}\`. The same number gives the same.`)}
      export const ${assignment(name, type, made)};
    `;
}
