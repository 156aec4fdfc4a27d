import type { Json, JsonObject } from "../../read/document.js";
import type { Type } from "../api.js";
import type { SchemaContext } from "./context.js";
import { neverType, plainString } from "./leaf.js";
import { meet } from "./meet.js";
import { child, member, own, type Node } from "./node.js";
import { unionOf } from "./union.js";

/** What is said of the members of an object that are not listed. */
export interface Rest {
  /** Undefined: nothing is said. */
  readonly type?: Type;
  /** There are none. */
  readonly closed: boolean;
}

/**
 * What several schemas say of members that are not listed. Beside schemas that list members of their own nothing
 * can be: a type for all others would have to fit those, too.
 */
export function restOf(
  parts: readonly Node<JsonObject>[],
  isExtending: boolean,
  context: SchemaContext,
): Rest {
  const types: Type[] = [];
  let closed = parts.length === 1;
  for (const { value, pointer } of parts) {
    const patterns = member(value, "patternProperties");
    for (const pattern of patterns ? Object.keys(patterns) : []) {
      types.push(
        context.typeOf(patterns![pattern], child(`${pointer}/patternProperties`, pattern)),
      );
    }
    const key = Object.hasOwn(value, "additionalProperties")
      ? "additionalProperties"
      : "unevaluatedProperties";
    const additional: Json | undefined = own(value, key);
    if (additional !== false) closed = false;
    if (additional !== undefined && additional !== false) {
      types.push(context.typeOf(additional, `${pointer}/${key}`));
    }
  }
  if (isExtending) {
    if (types.some((type) => type.kind !== "unknown")) {
      const keyword = "additionalProperties";
      context.report("keyword-ignored", parts[0]?.pointer ?? "", { keyword });
    }
    return { closed: false };
  }
  if (types.length === 0) return { closed };
  const type = unionOf(types);
  return type === neverType ? { closed: parts.length === 1 } : { type, closed: false };
}

/** The names that members may have, where that is said. */
export function keysOf(
  parts: readonly Node<JsonObject>[],
  context: SchemaContext,
): Type | undefined {
  for (const { value, pointer } of parts) {
    const names = own(value, "propertyNames");
    if (names === undefined) continue;
    const type = context.typeOf(names, `${pointer}/propertyNames`);
    // Names are text, whatever else a schema allows that is meant for values as well.
    return type.kind === "unknown" ? undefined : meet(type, plainString, context.kindsOfModel);
  }
  return undefined;
}
