import {
  code,
  generic,
  type Code,
  type Operation,
  type Printable,
  type Type,
} from "quillgen/template";
import { isSequence, outputOf, outputType, typeOf } from "../types/index.js";
import { failureOf, hasFailures } from "./failure.js";
import { runtimeType } from "./runtime.js";

const Call = runtimeType("call.ts", "Call");
const PagedCall = runtimeType("call.ts", "PagedCall");
const StreamCall = runtimeType("call.ts", "StreamCall");
const Download = runtimeType("call.ts", "Download");

/** What calling an operation returns: `Call<Dataset, DatasetsRetrieveFailure>`. */
export function resultOf(op: Operation): Code {
  const failure: Printable[] = hasFailures(op) ? [failureOf(op)] : [];
  const contents = successContents(op);
  if (contents.length > 0 && contents.every(isSequence)) {
    return generic(StreamCall, [outputName(op), ...failure]);
  }
  if (contents.length > 0 && contents.every(({ codec }) => codec === "binary")) {
    return failure.length === 0 ? code`${Download}` : generic(Download, failure);
  }
  const item = pageItem(op);
  if (item !== undefined) return generic(PagedCall, [outputName(op), typeOf(item), ...failure]);
  return generic(Call, [outputName(op), ...failure]);
}

/** The model's name where the output is one, so that hovers show it; else the operation's own type. */
export function outputName(op: Operation): Printable {
  const type = outputType(op);
  const isPlain =
    type !== undefined && ["ref", "never", "undefined", "unknown"].includes(type.kind);
  return isPlain ? typeOf(type) : outputOf(op);
}

function successContents(op: Operation) {
  return op.answers.filter((answer) => answer.success).flatMap((answer) => answer.contents);
}

/** The type of one item of a paged list. */
function pageItem(op: Operation): Type | undefined {
  if (op.pagination === undefined) return undefined;
  let type: Type | undefined = outputType(op);
  for (const step of op.pagination.items.split(".")) {
    const target: Type | undefined = type && resolved(type);
    if (target?.kind !== "object") return undefined;
    type = target.properties.find((property) => property.name === step)?.type;
  }
  const list = type && resolved(type);
  return list?.kind === "array" ? list.items : undefined;
}

function resolved(type: Type): Type {
  return type.kind === "ref" ? resolved(type.model.type) : type;
}
