import type { Json } from "./document.js";
import { isObject } from "./json-object.js";
import { memberOf } from "./pointer.js";
import type { Key } from "./pointer.js";

/** Where the schemas of one document are that have names of their own. */
export interface Anchors {
  /** Keys to each `$anchor` and `$dynamicAnchor`; the first one of a name counts. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Names of the dynamic anchors that several schemas have: what they mean depends on who refers. */
  readonly ambiguous: ReadonlySet<string>;
  /** Keys to each `$id`, by its text and by the URL that it is in the schemas around (and `$self` of the document). */
  readonly byId: ReadonlyMap<string, readonly string[]>;
}

/** Looks through a whole document for anchors and ids. Done only for a document with a reference that needs them. */
export function findAnchors(root: Json): Anchors {
  const byName = new Map<string, readonly string[]>();
  const byId = new Map<string, readonly string[]>();
  const dynamic = new Set<string>();
  const ambiguous = new Set<string>();
  const path: string[] = [];
  visit(root, undefined);
  return { byName, byId, ambiguous };

  function visit(node: Json, around: string | undefined): void {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      node.forEach((item, index) => step(String(index), item, around));
      return;
    }
    note(byName, node["$anchor"]);
    noteDynamic(node["$dynamicAnchor"]);
    note(byId, node["$id"]);
    if (path.length === 0) note(byId, node["$self"]);
    const base = baseWithin(node, around);
    if (base !== around) note(byId, base);
    for (const key of Object.keys(node)) step(key, node[key]!, base);
  }

  function step(key: string, value: Json, around: string | undefined): void {
    if (typeof value !== "object" || value === null) return;
    path.push(key);
    visit(value, around);
    path.pop();
  }

  function noteDynamic(name: Json | undefined): void {
    if (typeof name !== "string") return;
    if (dynamic.has(name)) ambiguous.add(name);
    dynamic.add(name);
    note(byName, name);
  }

  function note(map: Map<string, readonly string[]>, name: Json | undefined): void {
    if (typeof name === "string" && name !== "" && !map.has(name)) map.set(name, [...path]);
  }
}

/** Keys to the schema that a reference names by its `$id`, from a place in the same document. */
export function findId(
  root: Json,
  { byId }: Anchors,
  resource: string,
  from: readonly Key[],
): readonly string[] | undefined {
  const known = byId.get(resource);
  if (known || byId.size === 0) return known;
  let node: Json | undefined = root;
  let base = baseWithin(node, undefined);
  for (const key of from) {
    node = memberOf(node, key);
    base = baseWithin(node, base);
  }
  return URL.canParse(resource, base) ? byId.get(new URL(resource, base).href) : undefined;
}

/** What references in a node are relative to, by the ids of it and around it; undefined where these are no URLs. */
function baseWithin(node: Json | undefined, around: string | undefined): string | undefined {
  const id = isObject(node) ? (node["$id"] ?? node["$self"]) : undefined;
  return typeof id === "string" && URL.canParse(id, around) ? new URL(id, around).href : around;
}
