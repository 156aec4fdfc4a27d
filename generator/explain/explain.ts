import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { readCorrections } from "../drift/read-corrections.js";
import { readApi, type GenerateRequest, type ReadApi } from "../generate.js";
import { operationsOf } from "../model/operations-of.js";
import type { OverlayChange } from "../read/overlay/apply-overlay.js";
import type { Answer, Explanation, TouchingAction } from "./explanation.js";
import { findActions, keyOf } from "./find-actions.js";
import { findHeads, type Head } from "./find-heads.js";
import { locateSymbol } from "./locate-symbol.js";
import { namesLike } from "./names-like.js";
import { parseName } from "./parse-name.js";
import { recordDeclarations, type Recorded } from "./record-declarations.js";
import type { DescribedNode } from "./schema-node.js";

/** All that names lead to. */
export interface Names {
  readonly read: ReadApi;
  readonly recorded: readonly Recorded[];
  /** Every action of the overlays, in the order in which they are applied. */
  readonly actions: readonly TouchingAction[];
  readonly changes: readonly OverlayChange[];
  /** Absolute: files are told relative to it. */
  readonly cwd: string;
}

/**
 * Reads the document and runs the templates, printing nothing. Undefined where one of them cannot be used; `diagnostics`
 * tells why.
 */
export async function readNames(
  request: GenerateRequest,
  diagnostics: Diagnostics,
): Promise<Names | undefined> {
  const changes: OverlayChange[] = [];
  const onOverlayChange = (change: OverlayChange): void => void changes.push(change);
  const read = await readApi({ ...request, onOverlayChange }, diagnostics);
  if (read === undefined) return undefined;
  const recorded = await recordDeclarations(read.api, request.targets, diagnostics);
  const actions = await actionsOf(request, diagnostics);
  return diagnostics.hasErrors ? undefined : { read, recorded, actions, changes, cwd: request.cwd };
}

/** Tells where a generated name comes from: a symbol of any package, an operation, or a member of one of them. */
export function explain(name: string, names: Names): Answer {
  const { read, recorded, actions, changes, cwd } = names;
  const { found, near } = findNamed(name, read, recorded);
  const [first, ...others] = found;
  if (first === undefined) {
    const like = namesLike(name, near);
    const [head = name] = parseName(name);
    return { found: [], like: like.length > 0 ? like : namesLike(head, near) };
  }
  const overlays = new Set(actions.map(({ at }) => at.file));
  const explained = ({ head, node, members }: Named): Explanation => {
    // All of them had a part in the whole document.
    const isWhole = node.own.includes("");
    const touching = isWhole ? undefined : findActions(read.document, node, overlays, changes);
    return {
      name: [head.name, ...members].join("."),
      kind: members.length > 0 ? "member" : head.kind,
      of: head.of,
      spec: placesOf(node, read),
      overlays: actions.filter(({ at }) => touching?.has(keyOf(at))),
      made: head.recorded.map((each) => locateSymbol(each, cwd)),
    };
  };
  return { found: [explained(first), ...others.map(explained)] };
}

interface Named {
  readonly head: Head;
  readonly node: DescribedNode;
  readonly members: readonly string[];
}

/** Takes as much of a name as it can for the head, the rest for members. `near`: names that were possible instead. */
function findNamed(
  name: string,
  { api, document }: ReadApi,
  recorded: readonly Recorded[],
): { readonly found: readonly Named[]; readonly near: readonly string[] } {
  const parts = parseName(name);
  const near = [
    ...operationsOf(api).flatMap((op) => [op.id, op.name]),
    ...recorded.map(({ symbol }) => symbol),
  ];
  for (let length = parts.length; length > 0; length -= 1) {
    const members = parts.slice(length);
    const heads = findHeads(parts.slice(0, length).join("."), api, document.root, recorded);
    const found = heads.flatMap((head): Named[] => {
      let node: DescribedNode | undefined = head.node;
      for (const [index, member] of members.entries()) {
        const inner: DescribedNode | undefined = node.member(member);
        if (inner === undefined) {
          const around = [head.name, ...members.slice(0, index)].join(".");
          near.push(...node.members().map((each) => `${around}.${each}`));
          return [];
        }
        node = inner;
      }
      return [{ head, node, members }];
    });
    if (found.length > 0) return { found, near };
  }
  return { found: [], near };
}

function placesOf({ own }: DescribedNode, { document }: ReadApi): Explanation["spec"] {
  const places = new Map(
    own.map((pointer) => {
      const place = document.place(pointer);
      return [keyOf(place), place] as const;
    }),
  );
  return [...places.values()].map((place) => {
    const { line, column } = document.locate(place) ?? {};
    return {
      ...place,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    };
  });
}

async function actionsOf(
  { overlays = [], ...options }: GenerateRequest,
  diagnostics: Diagnostics,
): Promise<readonly TouchingAction[]> {
  const corrections = await readCorrections(overlays, options, diagnostics);
  const actions = corrections.flatMap(({ correction }) =>
    correction.actions.map((action): TouchingAction => {
      const number = Number(action.at.pointer.slice("/actions/".length)) + 1;
      return { ...action, number, correction: correction.name };
    }),
  );
  const order = [...new Set(actions.map(({ at }) => at.file))];
  return actions.toSorted(
    (a, b) => order.indexOf(a.at.file) - order.indexOf(b.at.file) || a.number - b.number,
  );
}
