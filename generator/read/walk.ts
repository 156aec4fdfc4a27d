import type { Json, JsonObject } from "./document.js";
import { childOf } from "./grammar.js";
import type { Child, Grammar, Kind } from "./grammar.js";
import type { Key } from "./pointer.js";

/**
 * Called for each object of a known kind, before what is in it. May change the object's members, which are walked
 * as they stand afterwards. `path` is one list for the whole walk: copy it to keep it. Returning false skips what is inside.
 */
export type Enter = (
  node: JsonObject,
  kind: Kind,
  path: readonly Key[],
  parent: Json[] | JsonObject | undefined,
) => boolean | void;

/** Called where something else stands than the grammar has there; gives what to walk instead, having put it in. */
export type Mend = (
  parent: Json[] | JsonObject,
  key: Key,
  expected: Child,
  path: readonly Key[],
) => Json | undefined;

/**
 * Walks the objects that a grammar knows, in the document's order, each once. What stands as a reference in the
 * place of a whole map or list (`paths: { $ref: … }`) is entered as that (`pathItemMap`).
 */
export function walk(
  root: Json[] | JsonObject,
  rootKind: Kind,
  grammar: Grammar,
  enter: Enter,
  path: Key[] = [],
  mend?: Mend,
): void {
  if (!Array.isArray(root)) visit(root, rootKind, undefined);
  else if (rootKind.endsWith("List")) visitList(root, childOf(grammar, rootKind, "")!);

  function visit(node: JsonObject, kind: Kind, parent: Json[] | JsonObject | undefined): void {
    if (enter(node, kind, path, parent) === false) return;
    for (const key in node) {
      const child = childOf(grammar, kind, key);
      if (!child) continue;
      path.push(key);
      visitMember(node, key, child);
      path.pop();
    }
  }

  function visitMember(node: JsonObject, key: string, child: Child): void {
    let value = node[key];
    if (!fits(value, child)) value = mend?.(node, key, child, path);
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      if (child.as !== "map") visitList(value, child);
    } else if (child.as === "one") {
      visit(value, child.kind, node);
    } else if (typeof value["$ref"] === "string") {
      enter(value, `${child.kind}${child.as === "map" ? "Map" : "List"}`, path, node);
    } else if (child.as === "map") {
      visitMap(value, child);
    }
  }

  function visitMap(container: JsonObject, child: Child): void {
    for (const key in container) {
      if (child.extensible && key.startsWith("x-")) continue;
      visitItem(container, key, container[key], child);
    }
  }

  function visitList(container: Json[], child: Child): void {
    for (let index = 0; index < container.length; index += 1) {
      visitItem(container, index, container[index], child);
    }
  }

  function visitItem(
    container: Json[] | JsonObject,
    key: Key,
    item: Json | undefined,
    child: Child,
  ): void {
    path.push(key);
    let value = item;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      const one = { kind: child.kind, as: "one" } as const;
      if (mend && !fits(value, one)) value = mend(container, key, one, path);
    }
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      visit(value, child.kind, container);
    }
    path.pop();
  }
}

/** Whether a value may stand where the grammar has a child. */
function fits(value: Json | undefined, { kind, as }: Child): boolean {
  if (typeof value === "boolean") return kind === "schema" && as === "one";
  if (kind === "any" && as === "one") return true;
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value)) return as !== "list" || typeof value["$ref"] === "string";
  // The legacy list form of `items`.
  return as === "list" || (as === "one" && kind === "schema");
}
