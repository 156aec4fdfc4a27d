import { operationsOf, typeNameOf, type Api } from "quillgen/template";

/** What is added to the name of an operation for the types that go with it. */
const suffixes = ["Input", "Params", "Output", "Errors", "Failure"];

/** Every name that a type of the document may have: not free for others at the root of a package. */
export function typeNames(api: Api): ReadonlySet<string> {
  return new Set([
    ...api.models.flatMap(({ name, writeName }) => (writeName ? [name, writeName] : [name])),
    ...operationsOf(api).flatMap((op) => suffixes.map((suffix) => typeNameOf(op) + suffix)),
  ]);
}
