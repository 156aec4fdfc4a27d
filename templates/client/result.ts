import { generic, type Code, type Operation, type Printable, type Type } from "quillgen/template";
import { outputOf, outputType, typeOf } from "../types/index.js";
import { failureOf, hasFailures } from "./failure.js";
import { runtimeType } from "./runtime.js";

const Call = runtimeType("call.ts", "Call");
const PagedCall = runtimeType("call.ts", "PagedCall");
const StreamCall = runtimeType("call.ts", "StreamCall");
const Download = runtimeType("call.ts", "Download");

/** What calling an operation returns: `Call<Dataset, DatasetsRetrieveFailure>`. */
export function resultOf(op: Operation): Code {
  const failure: Printable[] = hasFailures(op) ? [failureOf(op)] : [];
  const codecs = new Set(successContents(op).map((content) => content.codec));
  if (codecs.has("eventStream") || codecs.has("ndjson")) {
    return generic(StreamCall, [outputName(op), ...failure]);
  }
  if (codecs.size === 1 && codecs.has("binary")) {
    return failure.length === 0 ? generic(Download, []) : generic(Download, failure);
  }
  const item = pageItem(op);
  if (item !== undefined) return generic(PagedCall, [outputName(op), typeOf(item), ...failure]);
  return generic(Call, [outputName(op), ...failure]);
}

/** The model's name where the output is one, so that hovers show it; else the operation's own type. */
function outputName(op: Operation): Printable {
  const type = outputType(op);
  const isPlain = type.kind === "ref" || type.kind === "never" || type.kind === "undefined" || type.kind === "unknown";
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
