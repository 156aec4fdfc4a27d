import type { Operation } from "../../model/api.js";
import { operationsOf } from "../../model/operations-of.js";
import { typeNamesOf } from "../surface/type-names.js";
import { at } from "../trail.js";
import { compareModels } from "./compare-models.js";
import { compareOperation, compareWebhook } from "./compare-operation.js";
import { compareService } from "./compare-service.js";
import { startComparison, type Comparison, type Side } from "./comparison.js";
import { operationTrail } from "./document-trails.js";
import { matchOperations } from "./match-operations.js";

/** Compares two documents; the findings are in the frames of the comparison. */
export function compareApis(base: Side, revision: Side): Comparison {
  const context = startComparison(base, revision);
  compareService(context);
  const called = matchOperations(operationsOf(base.api), operationsOf(revision.api));
  for (const op of called.removed) judgeLone("operationRemoved", op, context);
  for (const [was, is] of called.pairs) compareOperation(was, is, context);
  for (const op of called.added) judgeLone("operationAdded", op, context);

  const sent = matchOperations(base.api.webhooks, revision.api.webhooks);
  for (const op of sent.removed) judgeLone("webhookRemoved", op, context);
  for (const [was, is] of sent.pairs) compareWebhook(was, is, context);
  for (const op of sent.added) judgeLone("webhookAdded", op, context);
  compareResources(context);
  compareModels(context);
  return context;
}

/** A resource is where its first operation is. */
function compareResources(context: Comparison): void {
  const { base, revision } = context;
  const left = new Set(revision.api.resources.map(({ name }) => name));
  for (const resource of base.api.resources) {
    if (left.has(resource.name)) continue;
    const [first] = resource.operations;
    const spot = {
      subject: resource.path.join("."),
      base: first ? operationTrail(base.document.root, first, false) : at("/paths"),
      revision: at("/paths"),
      direction: "both",
      frame: context.open([resource.name]),
    } as const;
    context.judge("resourceRemoved", { thing: resource, direction: "both" }, spot);
  }
}

function judgeLone(
  on: "operationAdded" | "operationRemoved" | "webhookAdded" | "webhookRemoved",
  op: Operation,
  context: Comparison,
): void {
  const isWebhook = on.startsWith("webhook");
  const isRemoved = on.endsWith("Removed");
  const side = isRemoved ? context.base : context.revision;
  const trail = operationTrail(side.document.root, op, isWebhook);
  const elsewhere = at(isWebhook ? "/webhooks" : "/paths");
  const { input, output, errors } = typeNamesOf(op, side.api);
  const symbols = isWebhook ? [] : [...input, ...output, ...errors];
  const spot = {
    subject: op.id,
    base: isRemoved ? trail : elsewhere,
    revision: isRemoved ? elsewhere : trail,
    direction: "both",
    frame: context.open(symbols, op.id),
  } as const;
  context.judge(on, { thing: op, direction: "both" }, spot);
}
