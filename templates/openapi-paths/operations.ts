import {
  operationsOf,
  shape,
  type Api,
  type Operation,
  type PathItem,
  type Shape,
  type ShapeMember,
} from "quillgen/template";
import { answersMember, bodyMember } from "./messages.js";
import { parametersMember } from "./parameters.js";
import type { SchemaWriter } from "./schema.js";
import { operations } from "./symbols.js";

/** Every path has a member for each of these. */
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Writes paths, webhooks and operations. */
export interface OperationWriter {
  /** `paths` or `webhooks`. */
  pathsShape(items: readonly PathItem[]): Shape;
  /** `operations`: those that have an id in the document. */
  operationsShape(): Shape;
}

export function createOperationWriter(api: Api, schemas: SchemaWriter): OperationWriter {
  const called = operationsOf(api);
  const byPath = { paths: groupByPath(called), webhooks: groupByPath(api.webhooks) };
  const byId = new Map<string, Operation>();

  function operationShape({ params, body, answers }: Operation): Shape {
    return shape.object([
      parametersMember(params, schemas),
      bodyMember(body, schemas),
      answersMember(answers, schemas),
    ]);
  }

  function pathShape({ path, isWebhook, params }: PathItem): Shape {
    const ops = (isWebhook ? byPath.webhooks : byPath.paths).get(path) ?? new Map();
    const others = [...ops.keys()].filter((method) => !methods.includes(method));
    return shape.object([
      parametersMember(params, schemas),
      ...[...methods, ...others].map((method) => methodMember(method, ops.get(method))),
    ]);
  }

  function methodMember(method: string, op: Operation | undefined): ShapeMember {
    if (op === undefined) return { key: method, type: shape.never, optional: true };
    const id = keyOf(op);
    const isNamed = id !== undefined && byId.get(id) === op;
    const type = isNamed ? shape.use(operations, id) : operationShape(op);
    return { key: method, type, doc: [op.doc] };
  }

  for (const { path, isWebhook } of api.paths) {
    for (const op of (isWebhook ? byPath.webhooks : byPath.paths).get(path)?.values() ?? []) {
      // A second operation of the same id stands in its place.
      const id = keyOf(op);
      if (id && !byId.has(id)) byId.set(id, op);
    }
  }
  return {
    pathsShape: (items) =>
      shape.object(
        items.map((item) => ({ key: item.path, type: pathShape(item), doc: [item.doc] })),
      ),
    operationsShape: () =>
      shape.object([...byId].map(([id, op]) => ({ key: id, type: operationShape(op) }))),
  };
}

/** What `operations` calls it: openapi-typescript has slashes for the marks of `todo#list`. */
function keyOf(op: Operation): string | undefined {
  return op.operationId?.replaceAll("#", "/");
}

function groupByPath(
  ops: readonly Operation[],
): ReadonlyMap<string, ReadonlyMap<string, Operation>> {
  const groups = new Map<string, Map<string, Operation>>();
  for (const op of ops) {
    let group = groups.get(op.pathTemplate);
    if (group === undefined) groups.set(op.pathTemplate, (group = new Map()));
    const lower = op.method.toLowerCase();
    group.set(lower === "query" || methods.includes(lower) ? lower : op.method, op);
  }
  return groups;
}
