import type { JsonObject } from "../../read/document.js";
import type { Header } from "../api.js";
import { docOf } from "../schema/doc.js";
import { child, member, own } from "../schema/node.js";
import { objectAt, type OperationContext } from "./context.js";

/** The headers of an answer or of a part, in the document's order. */
export function headersOf(
  owner: JsonObject,
  pointer: string,
  context: OperationContext,
): readonly Header[] {
  const headers = member(owner, "headers");
  if (!headers) return [];
  return Object.keys(headers).flatMap((name) => {
    // The media type says it already; the specification has it ignored.
    if (name.toLowerCase() === "content-type") return [];
    const node = objectAt(headers[name], child(`${pointer}/headers`, name), context);
    if (!node) return [];
    const { value, pointer: at } = node;
    return [
      {
        name,
        type: context.once("header", value, () => {
          const schema = own(value, "schema");
          return context.schemas.typeOf(schema ?? { type: "string" }, `${at}/schema`, true);
        }),
        required: own(value, "required") === true,
        doc: docOf(value),
      },
    ];
  });
}
