import { defineTemplate, reexport, type Template } from "quillgen/template";
import { reexportFree, resourceEntries, typeNames } from "../types/index.js";
import { queriesFile } from "./names.js";
import { queryParts, resourceDeclarations, type QueryParts } from "./operations.js";
import { queryReadme } from "./readme.js";
import { QueryKey, shapeDeclarations, shapes } from "./shapes.js";

/**
 * Options for TanStack Query v5, one function an operation: of a query, an infinite query where pages
 * are declared, or a mutation. They are plain objects, and nothing is imported from TanStack, so that
 * its packages for React, Vue, Svelte, Solid and Angular take them alike.
 */
export function reactQuery(): Template<QueryParts> {
  return defineTemplate<QueryParts>({
    name: "react-query",
    needs: ["types", "client"],
    runtime: new URL("runtime/", import.meta.url),
    entries: (api) => resourceEntries(api, queriesFile),
    parts: queryParts,
    *declarations(api, parts) {
      for (const resource of api.resources) yield* resourceDeclarations(resource, api, parts);
      yield* shapeDeclarations();
      const from = "./index.ts";
      for (const { path } of api.resources) yield reexport({ from, module: queriesFile(path) });
      yield* reexportFree(from, [...Object.values(shapes), QueryKey], typeNames(api));
    },
    readme: queryReadme,
  });
}

export { queryNames, type QueryNames } from "./names.js";
export type { QueryParts };
export { asked, deprecation, namesOf, type Family } from "./asked.js";
export { dataOf, isQuery } from "./data.js";
export { examplesOf } from "./examples.js";
export { shownOf, type Shown } from "./shown.js";
