import type { Json, JsonObject } from "../document.js";
import { setMember } from "../json-object.js";
import { deepest } from "./source.js";

/** How many nodes aliases may add to a document. */
const mostCopied = 2_000_000;

type Unshared =
  | { readonly value: Json }
  | {
      readonly problem: "too-deep" | "an alias contains itself" | "aliases copy too much";
    };

/**
 * Makes a value that YAML built a tree of JSON: nodes that several aliases share are copied (so that every walk
 * visits each node once and none grows out of bounds), numbers that JSON has not become null.
 */
export function unshare(value: Json, aliased: boolean): Unshared {
  const seen = new Set<Json>();
  const above = new Set<Json>();
  let copied = 0;
  let problem: Exclude<Unshared, { value: Json }>["problem"] | undefined;
  const tree = visit(value, 0, false);
  return problem ? { problem } : { value: tree };

  function visit(node: Json, depth: number, copying: boolean): Json {
    if (typeof node === "number" && !Number.isFinite(node)) return null;
    if (typeof node !== "object" || node === null || problem) return node;
    if (depth >= deepest) {
      problem = "too-deep";
      return node;
    }
    if (!aliased) return visitMembers(node, node, depth, false);
    if (above.has(node)) {
      problem = "an alias contains itself";
      return node;
    }
    const shared = copying || seen.has(node);
    seen.add(node);
    above.add(node);
    const target = shared ? (Array.isArray(node) ? [] : ({} as JsonObject)) : node;
    visitMembers(node, target, depth, shared);
    above.delete(node);
    return target;
  }

  function visitMembers(
    node: Json[] | JsonObject,
    target: Json[] | JsonObject,
    depth: number,
    copying: boolean,
  ): Json {
    if (copying) {
      copied += 1;
      if (copied > mostCopied) problem = "aliases copy too much";
    }
    if (Array.isArray(node)) {
      const items = target as Json[];
      for (let index = 0; index < node.length && !problem; index += 1) {
        items[index] = visit(node[index]!, depth + 1, copying);
      }
    } else {
      const object = target as JsonObject;
      for (const key of Object.keys(node)) {
        if (problem) break;
        const member = node[key]!;
        const visited = visit(member, depth + 1, copying);
        if (copying || visited !== member) setMember(object, key, visited);
      }
    }
    return target;
  }
}
