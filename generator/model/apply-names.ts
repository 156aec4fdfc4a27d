import type { JsonObject } from "../read/document.js";
import type { Model } from "./api.js";
import type { Clash } from "./names/distinguish.js";
import { nameModels, nameWrittenShapes, sourceOf } from "./names/name-models.js";
import type { PinnedNames } from "./names/pinned.js";
import { movedModels, wishedModel, type Renaming } from "./names/published.js";
import type { OperationContext } from "./operation/context.js";
import type { Entry } from "./operation/entries.js";
import { child, member } from "./schema/node.js";
import type { Draft } from "./schema/schemas.js";

interface ModelsToName {
  /** All models that were built, and those of them that are kept. */
  readonly drafts: readonly Draft[];
  readonly models: readonly Draft[];
  readonly doubled: ReadonlySet<Model>;
  /** The names of types that are made for operations. */
  readonly derived: ReadonlySet<string>;
  readonly pinned: PinnedNames | undefined;
  readonly root: JsonObject;
  /** Whether a model keeps the name that it was published with and that the document has changed. */
  keep(renaming: Renaming): boolean;
}

/**
 * Gives models their names, those of components that were not built counted, so that a selection
 * renames nothing; and says which names were wanted twice.
 */
export function applyNames(
  { drafts, models, doubled, derived, pinned, root, keep }: ModelsToName,
  ops: {
    readonly entries: readonly Entry[];
    readonly clashes: readonly Clash[];
    isSelected(index: number): boolean;
  },
  context: OperationContext,
): void {
  const components = member(member(root, "components") ?? {}, "schemas") ?? {};
  const pointers = new Set([
    ...drafts.map((draft) => draft.pointer),
    ...Object.keys(components).map((name) => child("/components/schemas", name)),
  ]);
  const all = [...pointers];
  const named = nameModels(
    all,
    derived,
    pinned ? settlePinned(pinned, drafts, pointers, keep) : {},
  );
  const nameAt = new Map(all.map((pointer, index) => [pointer, named.names[index]!]));
  for (const draft of drafts) {
    draft.name = nameAt.get(draft.pointer)!;
    draft.source = sourceOf(draft.pointer);
  }
  const withTwo = models.filter((model) => doubled.has(model));
  const written = nameWrittenShapes(
    withTwo.map((model) => model.name),
    new Set([...named.names, ...derived]),
  );
  withTwo.forEach((model, index) => {
    model.writeName = written.names[index]!;
  });

  const kept = new Set(models.map((model) => model.pointer));
  reportClashes(named.clashes, all, (index) => kept.has(all[index]!), context);
  const pointersOfOps = ops.entries.map((entry) => entry.op.pointer);
  reportClashes(ops.clashes, pointersOfOps, ops.isSelected, context);
  reportClashes(
    written.clashes,
    withTwo.map((model) => model.pointer),
    () => true,
    context,
  );
}

/** The published names of models by pointer, those that moved among them. */
function settlePinned(
  pinned: PinnedNames,
  drafts: readonly Draft[],
  pointers: ReadonlySet<string>,
  keep: ModelsToName["keep"],
): PinnedNames["models"] {
  const moved = movedModels(drafts, pointers, pinned);
  // One that moved in an earlier run, and kept its name, has it by its new pointer.
  const wishing = drafts.flatMap(({ pointer }) => {
    const published = Object.hasOwn(pinned.models, `#${pointer}`) && pinned.models[`#${pointer}`];
    const wished = published && wishedModel(pointer, published);
    return wished ? [{ pointer, published, wished }] : [];
  });
  const settled = new Map(Object.entries(pinned.models));
  for (const renaming of [...moved, ...wishing]) {
    const { pointer, published } = renaming;
    if (keep(renaming)) settled.set(`#${pointer}`, published);
    else settled.delete(`#${pointer}`);
  }
  return Object.fromEntries(settled);
}

function reportClashes(
  clashes: readonly Clash[],
  pointers: readonly string[],
  isKept: (index: number) => boolean,
  context: OperationContext,
): void {
  for (const { name, parties } of clashes) {
    if (!parties.some(isKept)) continue;
    const [first, ...others] = parties.map((index) => pointers[index]!);
    for (const other of others.length > 0 ? others : [undefined]) {
      const details = {
        name,
        first: `#${first}`,
        second: other === undefined ? "a type of an operation, or a resource" : `#${other}`,
      };
      context.report("name-clash", other ?? first!, details);
    }
  }
}
