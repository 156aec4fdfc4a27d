import { reexport, typeNameOf, type Api, type Declaration } from "quillgen/template";
import { QueryKey, shapes, shapesFile } from "./shapes.js";

/** Exports the types of options at the root, less what the document uses a name of for itself. */
export function* publicTypes(from: string, api: Api): Iterable<Declaration> {
  const taken = new Set([
    ...api.models.flatMap(({ name, writeName }) => [name, writeName]),
    ...api.resources.flatMap(({ operations }) =>
      operations.flatMap((op) =>
        ["Input", "Params", "Output", "Errors"].map((suffix) => typeNameOf(op) + suffix),
      ),
    ),
  ]);
  const free = Object.values(shapes).filter(({ name }) => !taken.has(name));
  if (free.length > 0) yield reexport({ from, module: shapesFile, names: free, typeOnly: true });
  if (!taken.has(QueryKey.name)) {
    yield reexport({ from, module: QueryKey.from, names: [QueryKey], typeOnly: true });
  }
}
