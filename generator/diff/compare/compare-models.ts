import { namesOfModel } from "../surface/type-names.js";
import { at } from "../trail.js";
import { compareTypes } from "./compare-types.js";
import type { Comparison, Spot } from "./comparison.js";

/**
 * Compares the models as things to import. What they hold was compared where they are used; those that no operation uses
 * are taken for things to read.
 */
export function compareModels(context: Comparison): void {
  const { base, revision, models } = context;
  const frame = context.open([]);
  const nowhere = at("/components/schemas");
  for (const model of base.api.models) {
    const there = models.revisionOf(model);
    const spot: Spot = {
      subject: model.name,
      base: at(model.pointer),
      revision: there === undefined ? nowhere : at(there.pointer),
      direction: "both",
      frame,
    };
    const symbols = namesOfModel(model);
    if (there === undefined) {
      context.judge("modelRemoved", { thing: model, direction: "both" }, spot, { symbols });
      continue;
    }
    const pair = { base: model, revision: there, direction: "both" } as const;
    context.judge("model", pair, spot, { symbols });
    if (context.isKnown(model.type, there.type)) continue;
    const types = [
      { kind: "ref", model },
      { kind: "ref", model: there },
    ] as const;
    compareTypes(types[0], types[1], { ...spot, direction: "response" }, context);
  }
  for (const model of revision.api.models) {
    if (models.baseOf(model) !== undefined) continue;
    const spot: Spot = {
      subject: model.name,
      base: nowhere,
      revision: at(model.pointer),
      direction: "both",
      frame,
    };
    const lone = { thing: model, direction: "both" } as const;
    context.judge("modelAdded", lone, spot, { symbols: namesOfModel(model) });
  }
}
