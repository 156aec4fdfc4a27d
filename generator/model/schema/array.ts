import type { JsonObject } from "../../read/document.js";
import type { ArrayType, Type } from "../api.js";
import type { SchemaContext } from "./context.js";
import { nodesIn } from "./facts.js";
import { own } from "./node.js";

/**
 * The array or tuple that a schema describes. Items that `prefixItems` lists are expected unless
 * `minItems` says that fewer will do; more follow only where `items` says what they are, or where the limits
 * speak of more.
 */
export function arrayOf(schema: JsonObject, pointer: string, context: SchemaContext): Type {
  const items = own(schema, "items");
  const minItems = count(schema, "minItems");
  const maxItems = count(schema, "maxItems");
  // Before 2020-12 a list under `items` was what `prefixItems` is now.
  const key = Array.isArray(items) ? "items" : "prefixItems";
  const listed = nodesIn(schema, pointer, key);
  if (listed.length > 0) {
    const types = listed.map((node) => context.typeOf(node.value, node.pointer));
    const required = Math.min(minItems ?? types.length, types.length);
    const more = key === "prefixItems" ? "items" : "additionalItems";
    const others = own(schema, more);
    const isLonger = Math.max(minItems ?? 0, maxItems ?? 0) > types.length;
    const isShorter = maxItems !== undefined && maxItems <= types.length;
    const hasRest = others === undefined ? isLonger : others !== false && !isShorter;
    const rest = hasRest ? context.typeOf(others, `${pointer}/${more}`) : undefined;
    return { kind: "tuple", items: types, ...(rest && { rest }), required };
  }
  const type: { -readonly [Key in keyof ArrayType]: ArrayType[Key] } = {
    kind: "array",
    items: context.typeOf(items, `${pointer}/items`),
  };
  if (minItems !== undefined && minItems > 0) type.minItems = minItems;
  if (maxItems !== undefined) type.maxItems = maxItems;
  if (own(schema, "uniqueItems") === true) type.unique = true;
  return type;
}

function count(schema: JsonObject, key: string): number | undefined {
  const value = own(schema, key);
  return typeof value === "number" && value >= 0 ? value : undefined;
}
