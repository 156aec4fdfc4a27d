import { isObject } from "../../../read/json-object.js";
import type { Json } from "../../../read/document.js";
import { risky, rule } from "../../rule.js";

const keywords = [
  "if",
  "then",
  "else",
  "not",
  "dependentSchemas",
  "propertyNames",
  "contains",
  "minContains",
  "maxContains",
  "unevaluatedItems",
];

/** A condition that no type says: which values it lets through cannot be told. */
export const conditionChanged = rule("condition-changed", "schema", function* (pair) {
  for (const keyword of keywords) {
    if (textOf(pair.base, keyword) !== textOf(pair.revision, keyword))
      yield risky("wire", `has another condition: \`${keyword}\` changed.`);
  }
});

function textOf(schema: Json | undefined, keyword: string): string | undefined {
  if (!isObject(schema) || !Object.hasOwn(schema, keyword)) return undefined;
  return JSON.stringify(schema[keyword]);
}
