import type { Json, JsonObject } from "../document.js";
import { copyJson, isObject, setMember } from "../json-object.js";
import type { Origins } from "../origins.js";
import { memberOf, valueAt } from "../pointer.js";
import type { Key } from "../pointer.js";
import type { Place } from "../../model/api.js";

/** A part of an update that does not go with what it meets. */
export interface MergeConflict {
  /** Keys into the update. */
  readonly below: readonly Key[];
  readonly update: string;
  readonly target: string;
}

/**
 * Merges a value into the node that keys lead to: objects member by member, lists one after the other, anything else
 * by replacement. `originOf` says where a part of the value comes from. Gives the first conflict; what does not go
 * together is left as it was.
 */
export function mergeUpdate(
  root: JsonObject,
  keys: readonly Key[],
  value: Json,
  origins: Origins,
  originOf: (below: readonly Key[]) => Place,
): MergeConflict | undefined {
  let conflict: MergeConflict | undefined;
  const target = valueAt(root, keys)!;
  if (Array.isArray(target)) append(target, value, []);
  else if (isObject(target)) {
    if (isObject(value)) mergeObject(target, value, []);
    else note([], value, target);
  } else if (typeof value === "object" && value !== null) {
    note([], value, target);
  } else {
    const parent = valueAt(root, keys.slice(0, -1));
    replace(parent as JsonObject, keys.at(-1)!, value, []);
  }
  return conflict;

  function mergeObject(into: JsonObject, from: JsonObject, below: readonly Key[]): void {
    for (const key of Object.keys(from)) {
      const fresh = from[key]!;
      const old = memberOf(into, key);
      const at = [...below, key];
      if (old === undefined) replace(into, key, fresh, at);
      else if (isObject(old) && isObject(fresh)) mergeObject(old, fresh, at);
      else if (Array.isArray(old) && Array.isArray(fresh)) append(old, fresh, at);
      else if (isPrimitive(old) && isPrimitive(fresh)) replace(into, key, fresh, at);
      else if (old === null || fresh === null) replace(into, key, fresh, at);
      else note(at, fresh, old);
    }
  }

  function append(into: Json[], from: Json, below: readonly Key[]): void {
    if (!Array.isArray(from)) replace(into, into.length, from, below);
    else from.forEach((item, index) => replace(into, into.length, item, [...below, index]));
  }

  function replace(
    parent: JsonObject | Json[],
    key: Key,
    fresh: Json,
    below: readonly Key[],
  ): void {
    const copy = copyJson(fresh);
    if (Array.isArray(parent)) parent[Number(key)] = copy;
    else setMember(parent, String(key), copy);
    const place = originOf(below);
    origins.setMember(parent, key, place);
    origins.set(copy, place);
  }

  function note(below: readonly Key[], fresh: Json, old: Json): void {
    conflict ??= { below, update: kindOf(fresh), target: kindOf(old) };
  }
}

function isPrimitive(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return "a list";
  return isPrimitive(value) ? "a plain value" : "an object";
}
