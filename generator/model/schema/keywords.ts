import type { JsonObject } from "../../read/document.js";
import { own } from "./node.js";

/** Keywords that change which values are valid, in a way that no type can say. */
const unsaid = ["if", "dependentSchemas", "dependentRequired", "contains", "unevaluatedItems"];

/** The keywords of a schema that its type leaves out; undefined where there are none. */
export function ignoredKeywords(schema: JsonObject): readonly string[] | undefined {
  for (const keyword of unsaid) {
    if (own(schema, keyword) === undefined) continue;
    return unsaid.filter((each) => (own(schema, each) ?? false) !== false);
  }
  return undefined;
}
