import type { Api, Operation } from "./api.js";
import { compileSelection, type Selection } from "./select.js";

/** Tells whether an operation is in a selection. */
export function fitsSelection(selection: Selection): (op: Operation) => boolean {
  const fits = compileSelection(selection);
  return (op) =>
    fits({
      id: op.id,
      operationId: op.operationId,
      path: op.pathTemplate,
      method: op.method,
      tags: op.tags,
      deprecated: op.deprecated,
    });
}

/** The same API with some of its operations: resources and paths without any go, models stay. */
export function selectOperations(api: Api, selection: Selection): Api {
  return filterOperations(api, fitsSelection(selection));
}

/** The same API with the operations that pass. Webhooks are no calls, and stay. */
export function filterOperations(api: Api, passes: (op: Operation) => boolean): Api {
  const resources = api.resources
    .map((resource) => {
      const operations = resource.operations.filter(passes);
      return operations.length === resource.operations.length
        ? resource
        : { ...resource, operations };
    })
    .filter(({ operations }) => operations.length > 0);
  const paths = (of: Api["resources"]) =>
    new Set(of.flatMap(({ operations }) => operations.map((op) => op.pathTemplate)));
  const before = paths(api.resources);
  const after = paths(resources);
  return {
    ...api,
    resources,
    paths: api.paths.filter(
      ({ isWebhook, path }) => isWebhook || after.has(path) || !before.has(path),
    ),
  };
}
