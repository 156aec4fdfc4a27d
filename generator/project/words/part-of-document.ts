import type { Json, JsonObject } from "../../read/document.js";
import { operationMethods } from "../../read/grammar.js";
import { isObject, setMember } from "../../read/json-object.js";
import { memberOf, parsePointer, type Key } from "../../read/pointer.js";
import type { DocumentInParts } from "./document-in-parts.js";

/**
 * A document with no other operations than those of one tag (the first of the operation that keys lead to), and no
 * other components than they need. Shares its objects with the whole one. Undefined where that cannot be told.
 */
export function partOfDocument(
  document: DocumentInParts,
  [, path, method]: readonly Key[],
): JsonObject | undefined {
  const { paths } = document.root;
  if (!isObject(paths)) return undefined;
  const tag = tagOf(memberOf(memberOf(paths, path!), method!));
  const chosen: JsonObject = {};
  for (const [name, item] of Object.entries(paths)) {
    if (!isObject(item)) return undefined;
    const kept: JsonObject = {};
    let hasAny = false;
    for (const [key, value] of Object.entries(item)) {
      const isOperation = operationMethods.has(key);
      if (isOperation && tagOf(value) !== tag) continue;
      hasAny ||= isOperation;
      setMember(kept, key, value);
    }
    if (hasAny) setMember(chosen, name, kept);
  }
  const components = componentsFor(chosen, document);
  return components && { ...document.root, paths: chosen, components };
}

function tagOf(operation: Json | undefined): Json | undefined {
  return memberOf(memberOf(operation, "tags"), 0);
}

/** The components that a value refers to, and those that they refer to; undefined where a reference leads elsewhere. */
function componentsFor(value: Json, document: DocumentInParts): JsonObject | undefined {
  const found: JsonObject = {};
  const schemes = document.componentsOf("securitySchemes");
  if (schemes !== undefined) found["securitySchemes"] = schemes;
  const seen = new Set<string>();
  const waiting: Json[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    for (const reference of referencesIn(next)) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      const [top, kind, name] = parsePointer(decodeURIComponent(reference));
      if (!reference.startsWith("#/") || top !== "components" || !kind || !name) return undefined;
      const component = document.component(kind, name);
      if (component === undefined) return undefined;
      const section = memberOf(found, kind);
      if (isObject(section)) setMember(section, name, component);
      else setMember(found, kind, { [name]: component });
      waiting.push(component);
    }
    for (const child of Object.values(next)) {
      if (typeof child === "object" && child !== null) waiting.push(child);
    }
  }
  return found;
}

/** What an object refers to: itself, or by the names in a discriminator's mapping. */
function referencesIn(node: Json[] | JsonObject): readonly string[] {
  if (Array.isArray(node)) return [];
  const { $ref: reference, mapping } = node;
  if (typeof reference === "string") return [reference];
  if (typeof node["propertyName"] !== "string" || !isObject(mapping)) return [];
  const targets = Object.values(mapping).filter((target) => typeof target === "string");
  return targets.map((target) =>
    target.includes("#") ? target : `#/components/schemas/${target}`,
  );
}
