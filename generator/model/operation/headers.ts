import type { JsonObject } from "../../read/document.js";
import { packed } from "../../packed.js";
import type { Header } from "../api.js";
import { docOf } from "../schema/doc.js";
import { child, member, own, type Node } from "../schema/node.js";
import { component, objectAt, type OperationContext } from "./context.js";

/** The headers of an answer or of a part, in the document's order. */
export function headersOf(
  owner: JsonObject,
  pointer: string,
  context: OperationContext,
): readonly Header[] {
  const headers = member(owner, "headers");
  if (!headers) return [];
  const built = Object.keys(headers).flatMap((name) => {
    // The media type says it already; the specification has it ignored.
    if (name.toLowerCase() === "content-type") return [];
    const node = objectAt(headers[name], child(`${pointer}/headers`, name), context);
    if (!node) return [];
    return [{ name, ...headerOf(node, context) }];
  });
  return packed(built);
}

/** What a header says, whatever its name. */
export function headerOf(
  { value, pointer }: Node<JsonObject>,
  context: OperationContext,
): Omit<Header, "name"> {
  return {
    type: context.once("header", value, () => {
      const schema = own(value, "schema");
      return context.schemas.typeOf(schema ?? { type: "string" }, `${pointer}/schema`, true);
    }),
    required: own(value, "required") === true,
    ...component("headers", pointer),
    doc: docOf(value),
  };
}
