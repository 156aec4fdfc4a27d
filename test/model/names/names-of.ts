import type { JsonObject } from "../../../generator/read/document.js";
import { modelOf, modelsOf, operationsOf } from "../model-of.js";

/** The names that operations get, in the order of the document. */
export const operationNames = (ops: readonly (readonly [string, string, JsonObject])[]) => {
  const paths: JsonObject = {};
  for (const [method, path, op] of ops) {
    paths[path] = { ...(paths[path] as JsonObject), [method]: { responses: {}, ...op } };
  }
  const { api, found } = modelOf({ paths });
  const all = [...operationsOf(api).values()];
  return {
    ids: Object.fromEntries(all.map((op) => [`${op.method} ${op.pathTemplate}`, op.id])),
    names: Object.fromEntries(all.map((op) => [op.id, op.name])),
    resources: api.resources.map((resource) => resource.name),
    found,
  };
};

/** The names that schemas of these keys get. */
export const modelNames = (...keys: string[]) => {
  const { models, found } = modelsOf(Object.fromEntries(keys.map((key) => [key, {}])));
  return { given: [...models.values()].map((model) => model.name), found };
};
