import { defineTemplate, shape, shapeDeclaration, type Template } from "quillgen/template";
import { circlesOf } from "./circles.js";
import { componentsShape } from "./components.js";
import { readTags } from "./discriminators.js";
import { createOperationWriter } from "./operations.js";
import { readme } from "./readme.js";
import { createSchemaWriter } from "./schema.js";
import {
  components,
  definitions,
  innerModel,
  isComponent,
  openapiFile,
  operations,
  paths,
  webhooks,
} from "./symbols.js";

/**
 * `paths`, `webhooks`, `components`, `$defs` and `operations` in the shape of openapi-typescript 7: for
 * those who use it, and what is built on it, openapi-fetch above all.
 */
export function openapiPaths(): Template {
  return defineTemplate({
    name: "openapi-paths",
    entries: () => ({ "./openapi": openapiFile }),
    *declarations(api) {
      const circles = circlesOf(api.models);
      const named = api.models.filter((model) => !isComponent(model) || circles.has(model));
      const schemas = createSchemaWriter(readTags(api), new Set(named));
      const ops = createOperationWriter(api, schemas);
      const webhookItems = api.paths.filter((item) => item.isWebhook);
      const pathItems = api.paths.filter((item) => !item.isWebhook);
      yield shapeDeclaration(paths, ops.pathsShape(pathItems));
      yield shapeDeclaration(webhooks, ops.pathsShape(webhookItems));
      yield shapeDeclaration(components, componentsShape(api, schemas));
      yield shapeDeclaration(definitions, shape.emptyObject);
      yield shapeDeclaration(operations, ops.operationsShape());
      for (const model of named) {
        yield shapeDeclaration(innerModel(model), schemas.declared(model), [model.doc]);
      }
    },
    readme,
  });
}
