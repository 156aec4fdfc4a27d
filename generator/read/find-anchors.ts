import type { Json } from "./document.js";

/** Where the schemas of one document are that have names of their own. */
export interface Anchors {
  /** Keys to each `$anchor` and `$dynamicAnchor`; the first one of a name counts. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Names of the dynamic anchors that several schemas have: what they mean depends on who refers. */
  readonly ambiguous: ReadonlySet<string>;
  /** Keys to each `$id`, by its text (and `$self` of the document). */
  readonly byId: ReadonlyMap<string, readonly string[]>;
}

/** Looks through a whole document for anchors and ids. Done only for a document with a reference that needs them. */
export function findAnchors(root: Json): Anchors {
  const byName = new Map<string, readonly string[]>();
  const byId = new Map<string, readonly string[]>();
  const dynamic = new Set<string>();
  const ambiguous = new Set<string>();
  const path: string[] = [];
  visit(root);
  return { byName, byId, ambiguous };

  function visit(node: Json): void {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      node.forEach((item, index) => step(String(index), item));
      return;
    }
    note(byName, node["$anchor"]);
    noteDynamic(node["$dynamicAnchor"]);
    note(byId, node["$id"]);
    if (path.length === 0) note(byId, node["$self"]);
    for (const key of Object.keys(node)) step(key, node[key]!);
  }

  function step(key: string, value: Json): void {
    if (typeof value !== "object" || value === null) return;
    path.push(key);
    visit(value);
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
