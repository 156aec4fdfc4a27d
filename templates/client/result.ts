import {
  code,
  generic,
  once,
  type Code,
  type Operation,
  type Printable,
  type Type,
} from "quillgen/template";
import { isSequence, outputOf, outputType, successContents, typeOf } from "../types/index.js";
import { isDownload } from "./answers.js";
import { failureOf, hasFailures } from "./failure.js";
import { runtimeType } from "./runtime.js";

const Call = runtimeType("call.ts", "Call");
const PagedCall = runtimeType("call.ts", "PagedCall");
const StreamCall = runtimeType("call.ts", "StreamCall");
const Download = runtimeType("call.ts", "Download");

/** What calling an operation returns: `Call<Dataset, DatasetsRetrieveFailure>`. */
export const resultOf = once((op: Operation): Code => {
  const failure: Printable[] = hasFailures(op) ? [failureOf(op)] : [];
  const contents = successContents(op);
  if (contents.length > 0 && contents.every(isSequence)) {
    return generic(StreamCall, [outputName(op), ...failure]);
  }
  if (isDownload(op)) {
    return failure.length === 0 ? code`${Download}` : generic(Download, failure);
  }
  const item = pageItem(op);
  if (item !== undefined) return generic(PagedCall, [outputName(op), typeOf(item), ...failure]);
  return generic(Call, [outputName(op), ...failure]);
});

/** The model's name where the output is one, so that hovers show it; else the operation's own type. */
export function outputName(op: Operation): Printable {
  const type = outputType(op);
  const isPlain =
    type !== undefined && ["ref", "never", "undefined", "unknown"].includes(type.kind);
  return isPlain ? typeOf(type) : outputOf(op);
}

/** The type of one item of a paged list; undefined where the document does not tell. */
export function pageItem(op: Operation): Type | undefined {
  const output = outputType(op);
  if (op.pagination === undefined || output === undefined) return undefined;
  const items = typeAt(output, op.pagination.items);
  const list = items && resolved(items);
  return list?.kind === "array" ? list.items : undefined;
}

/** The type of what stands in a place of a value: names with dots between, none for itself. */
export function typeAt(type: Type, place: string): Type | undefined {
  let found: Type | undefined = type;
  for (const step of place.split(".")) {
    if (step === "") continue;
    const target: Type | undefined = found && resolved(found);
    if (target?.kind !== "object") return undefined;
    found = target.properties.find((property) => property.name === step)?.type;
  }
  return found;
}

function resolved(type: Type): Type {
  return type.kind === "ref" ? resolved(type.model.type) : type;
}
