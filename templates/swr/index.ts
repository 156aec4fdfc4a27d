import { defineTemplate, reexport, type Template } from "quillgen/template";
import { reexportFree, resourceEntries, typeNames } from "../types/index.js";
import { hooksFile } from "./names.js";
import { hookParts, resourceDeclarations, type HookParts } from "./operations.js";
import { hookReadme } from "./readme.js";
import { CallKey, families, KeyFilter, mutations, shapeDeclarations } from "./shapes.js";

/**
 * Hooks for SWR: of a reading operation one that asks, and where pages are declared one that goes on; of
 * a writing one a mutation. With functions that give their keys to `mutate`.
 */
export function swr(): Template<HookParts> {
  return defineTemplate<HookParts>({
    name: "swr",
    needs: ["types", "client"],
    peerDependencies: { react: ">=18", swr: "^2.3.0" },
    runtime: new URL("runtime/", import.meta.url),
    entries: (api) => resourceEntries(api, hooksFile),
    parts: hookParts,
    *declarations(api, parts) {
      for (const resource of api.resources) yield* resourceDeclarations(resource, api, parts);
      yield* shapeDeclarations();
      const from = "./index.ts";
      for (const { path } of api.resources) yield reexport({ from, module: hooksFile(path) });
      const types = [
        ...Object.values(families).flatMap((family) => Object.values(family)),
        ...Object.values(mutations),
        CallKey,
        KeyFilter,
      ];
      yield* reexportFree(from, types, typeNames(api));
    },
    readme: hookReadme,
  });
}

export { hookNames, type HookNames } from "./names.js";
export type { HookParts };
