import type { JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { memberOf, parsePointer } from "../../read/pointer.js";
import { child, text, type Node } from "./node.js";

/** How many references in a row are followed before a chain counts as endless. */
const longestChain = 100;

/** Finds what references point at. */
export interface Resolver {
  /**
   * The node that a local reference names, or undefined where there is none. A pointer that leads
   * through another reference comes back as the pointer of what that one names. The node itself may
   * be a reference: models of that kind are aliases, with names of their own.
   */
  resolve(reference: string, from: string): Node | undefined;
  /** The node behind any chain of references, or undefined where the chain breaks or never ends. */
  follow(node: Node): Node | undefined;
}

/** A resolver over one self-contained document. Results are remembered by reference. */
export function createResolver(root: JsonObject): Resolver {
  const found = new Map<string, Node | undefined>();
  let anchors: Map<string, Node[]> | undefined;

  function resolve(reference: string, from: string): Node | undefined {
    if (reference === "#" || reference.startsWith("#/")) {
      if (found.has(reference)) return found.get(reference);
      found.set(reference, undefined);
      const node = walk(parsePointer(decode(reference.slice(1))), 0);
      found.set(reference, node);
      return node;
    }
    const fragment = reference.indexOf("#");
    return fragment === -1 ? undefined : anchor(reference.slice(fragment + 1), from);
  }

  function walk(segments: readonly string[], hops: number): Node | undefined {
    let node: Node = { value: root, pointer: "" };
    for (const segment of segments) {
      let next = step(node, segment);
      if (next === undefined && hops < longestChain && isObject(node.value)) {
        const reference = text(node.value, "$ref");
        if (reference?.startsWith("#/")) {
          const target = walk(parsePointer(decode(reference.slice(1))), hops + 1);
          next = target && step(target, segment);
        }
      }
      if (next === undefined) return undefined;
      node = next;
    }
    return node;
  }

  /**
   * The nearest anchor of that name: one in the same component, else the component of that name, which
   * is the one that others override, else the first.
   */
  function anchor(name: string, from: string): Node | undefined {
    anchors ??= collectAnchors(root);
    const nodes = anchors.get(name) ?? [];
    const near = nodes.filter((node) => sameComponent(node.pointer, from));
    if (near.length > 0) {
      return near.reduce((best, node) =>
        sharedLength(node.pointer, from) > sharedLength(best.pointer, from) ? node : best,
      );
    }
    return nodes.find((node) => parsePointer(node.pointer).at(-1) === name) ?? nodes[0];
  }

  function follow(node: Node): Node | undefined {
    let current = node;
    for (let hops = 0; hops < longestChain; hops += 1) {
      if (!isObject(current.value)) return current;
      const reference = text(current.value, "$ref");
      if (reference === undefined) return current;
      const next = resolve(reference, current.pointer);
      if (next === undefined) return undefined;
      current = next;
    }
    return undefined;
  }

  return { resolve, follow };
}

function step(node: Node, key: string): Node | undefined {
  const value = memberOf(node.value, key);
  return value === undefined ? undefined : { value, pointer: child(node.pointer, key) };
}

function decode(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function collectAnchors(root: JsonObject): Map<string, Node[]> {
  const anchors = new Map<string, Node[]>();
  const pending: Node[] = [{ value: root, pointer: "" }];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { value, pointer } = node;
    if (Array.isArray(value)) {
      value.forEach((item, index) => pending.push({ value: item, pointer: child(pointer, index) }));
    } else if (isObject(value)) {
      for (const key of ["$anchor", "$dynamicAnchor"]) {
        const name = text(value, key);
        if (name === undefined) continue;
        const nodes = anchors.get(name);
        if (nodes) nodes.push(node);
        else anchors.set(name, [node]);
      }
      for (const key of Object.keys(value)) {
        const item = value[key];
        if (typeof item === "object" && item !== null) {
          pending.push({ value: item, pointer: child(pointer, key) });
        }
      }
    }
  }
  for (const nodes of anchors.values()) nodes.sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
  return anchors;
}

function sameComponent(a: string, b: string): boolean {
  return componentOf(a) === componentOf(b);
}

function componentOf(pointer: string): string {
  return pointer.split("/", 4).join("/");
}

function sharedLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
