import type { Api, Operation } from "../model/api.js";
import { operationsOf } from "../model/operations-of.js";
import type { JsonObject } from "../read/document.js";
import { isObject } from "../read/json-object.js";
import { memberOf } from "../read/pointer.js";
import { documentNode } from "./document-node.js";
import { findSubject, type Subject } from "./find-subjects.js";
import { operationNode } from "./operation-node.js";
import type { Recorded } from "./record-declarations.js";
import { schemaNode, type DescribedNode } from "./schema-node.js";

/** What the first part of a name may mean. */
export interface Head {
  readonly name: string;
  readonly of: string;
  readonly kind: Subject["kind"];
  readonly node: DescribedNode;
  readonly recorded: readonly Recorded[];
}

/** Everything that a name means without members: an operation by any of its names, or symbols, by what they are made of. */
export function findHeads(
  name: string,
  api: Api,
  root: JsonObject,
  recorded: readonly Recorded[],
): readonly Head[] {
  const heads = operationsOf(api)
    .filter((op) => isNamed(op, name))
    .map((op): Head => {
      const own = recorded.filter(({ part }) => part?.subject === op);
      const subject = { kind: "operation", op } as const;
      const node = operationNode(root, op);
      return { name: op.id, kind: "operation", of: describe(subject), node, recorded: own };
    });
  const bySubject = new Map<unknown, { subject: Subject; recorded: Recorded[] }>();
  for (const each of recorded) {
    if (each.symbol !== name) continue;
    const subject = findSubject(each, api);
    const key = identityOf(subject);
    const known = bySubject.get(key) ?? { subject, recorded: [] };
    known.recorded.push(each);
    bySubject.set(key, known);
  }
  for (const { subject, recorded: own } of bySubject.values()) {
    const node = nodeOf(subject, name, root);
    heads.push({ name, kind: subject.kind, of: describe(subject), node, recorded: own });
  }
  return heads;
}

/** By its id, behind a client or not (`posthog.datasets.list`), or by another name that the document or the code gives. */
function isNamed({ id, name, operationId }: Operation, wanted: string): boolean {
  const behind = wanted.slice(wanted.indexOf(".") + 1);
  return [id, name, operationId].includes(wanted) || id === behind;
}

/** A subject in words. */
function describe(subject: Subject): string {
  switch (subject.kind) {
    case "operation":
      return `the operation ${subject.op.id}`;
    case "model":
      return `the schema ${subject.model.source}`;
    case "resource":
      return `${subject.operations.length} operations`;
    case "document":
      return "the whole document";
    case "runtime":
      return "no document: it is written by hand";
  }
}

function identityOf(subject: Subject): unknown {
  switch (subject.kind) {
    case "operation":
      return subject.op;
    case "model":
      return subject.model;
    case "resource":
      return subject.operations.map(({ id }) => id).join(" ");
    default:
      return subject.kind;
  }
}

function nodeOf(subject: Subject, symbol: string, root: JsonObject): DescribedNode {
  switch (subject.kind) {
    case "operation":
      return operationNode(root, subject.op, symbol);
    case "model":
      return schemaNode(root, [subject.model.pointer]);
    case "resource": {
      const own = subject.operations.flatMap((op) => operationNode(root, op).own);
      return { own, member: () => undefined, members: () => [] };
    }
    case "document":
      return documentNode(root, isObject(memberOf(root, symbol)) ? `/${symbol}` : "");
    case "runtime":
      return { own: [], member: () => undefined, members: () => [] };
  }
}
