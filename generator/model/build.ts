import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Document, JsonObject } from "../read/document.js";
import type { Api, Auth, Component, Components, Operation, PathItem } from "./api.js";
import { applyNames } from "./apply-names.js";
import { modelsWithTwoShapes, writtenTypes } from "./directions.js";
import { nameOperations, operationTypeSuffixes, typeNameOf } from "./names/name-operations.js";
import type { Nameless } from "./names/operation-identity.js";
import { operationKey, webhookKey, type PinnedNames } from "./names/pinned.js";
import { wishedOperation, type Renaming } from "./names/published.js";
import type { Kind, OperationContext } from "./operation/context.js";
import { componentsIn, componentsOf } from "./operation/components.js";
import { entriesOf, type Entry } from "./operation/entries.js";
import { operationOf } from "./operation/operation.js";
import { paginationOf } from "./operation/pagination.js";
import { tellMediaTypes } from "./operation/part-files.js";
import { pathItemsOf } from "./operation/path-items.js";
import { rateLimitsOf } from "./operation/rate-limits.js";
import { resourcesOf } from "./operation/resources.js";
import { authOf, requirementsOf } from "./operation/security.js";
import { serversOf } from "./operation/servers.js";
import { bytesToText } from "./schema/bytes.js";
import { openCircles } from "./schema/circular.js";
import { docOf } from "./schema/doc.js";
import { child, list, member, text } from "./schema/node.js";
import { createSchemas, type Draft, type Schemas } from "./schema/schemas.js";
import { reachableFrom } from "./schema/walk-type.js";
import { markWebhookModels } from "./webhook-models.js";
import { compileSelection, idleRules, type Selection } from "./select.js";

export interface BuildOptions {
  /** Names that were published before: they win. */
  readonly names?: PinnedNames;
  /** Published names that the document would not give any more are given up; else they stay, and are reported. */
  readonly acceptRenames?: boolean;
  /** A part of the document. Names are those of the whole. */
  readonly select?: Selection;
  /** Names of parameters that a client can carry for all its calls. */
  readonly context?: readonly string[];
}

/** The model of a document. What it cannot say is `unknown`, and a warning says where. */
export function buildApi(document: Document, options: BuildOptions, diagnostics: Diagnostics): Api {
  const { root } = document;
  const schemas = createSchemas(document, diagnostics);
  const context = contextOf(document, schemas, diagnostics);

  const entries = entriesOf(root, context);
  const keep = (renaming: Renaming): boolean => {
    if (options.acceptRenames) return false;
    const { pointer, published, wished } = renaming;
    context.report("name-kept", pointer, { published, wished });
    return true;
  };
  const named = nameOperations(entries.map((entry) => namelessOf(entry, options.names, keep)));
  const isSelected = selectionOf(
    entries,
    named.names.map((names) => names.id),
    options.select,
    (rule) => diagnostics.report("rule-idle", undefined, { rule }),
  );

  if (!options.select) startComponents(root, schemas);
  const built = entries.flatMap((entry, index) =>
    isSelected(index)
      ? [{ entry, index, op: operationOf(entry, named.names[index]!, context) }]
      : [],
  );
  const isWanted = options.select ? componentsIn(built.map(({ op }) => op)) : () => true;
  const components = componentsOf(root, isWanted, context);
  const selected = options.select && new Set(built.map(({ entry }) => entry.item.value));
  const paths = pathItemsOf(root, selected, context);
  const drafts = inDocumentOrder(schemas.finish(), root);
  bytesToText(
    schemas.withBytes,
    built.map(({ op }) => op),
  );
  tellMediaTypes(built.map(({ op }) => op));
  for (const draft of openCircles(drafts)) {
    context.report("model-circular", draft.pointer, { name: draft.pointer });
  }
  for (const { entry, op } of built) {
    const pagination = paginationOf(entry.op.value, entry.op.pointer, op, context);
    if (pagination) op.pagination = pagination;
  }

  const called = built.filter(({ entry }) => !entry.isWebhook);
  const ops: Operation[] = called.map(({ op }) => op);
  const webhooks = built.filter(({ entry }) => entry.isWebhook).map(({ op }) => op);
  const models = options.select
    ? reachedBy(drafts, [...ops, ...webhooks], paths, components)
    : drafts;
  if (webhooks.length > 0) markWebhookModels(models, ops);
  const doubled = modelsWithTwoShapes(models, writtenTypes({ webhooks }, ops));
  const derived = named.names.flatMap((names) =>
    operationTypeSuffixes.map((suffix) => `${typeNameOf(names)}${suffix}`),
  );
  applyNames(
    { drafts, models, doubled, derived: new Set(derived), pinned: options.names, root, keep },
    { entries, clashes: named.clashes, isSelected },
    context,
  );

  const info = member(root, "info") ?? {};
  return {
    name: text(info, "title") ?? "",
    version: text(info, "version") ?? "",
    doc: docOf(info),
    servers: serversOf(root),
    auth: [...context.auth.values()],
    security: context.security,
    resources: resourcesOf(
      called.map(({ op, index }) => ({ op, name: named.names[index]!.resourceName })),
      root,
    ),
    webhooks,
    paths,
    models,
    components,
    rateLimits: rateLimitsOf(root, "", context),
    context: options.context ?? [],
  };
}

function contextOf(
  document: Document,
  schemas: Schemas,
  diagnostics: Diagnostics,
): OperationContext {
  const results: Record<Kind, Map<JsonObject, unknown>> = {
    header: new Map(),
    param: new Map(),
    body: new Map(),
    response: new Map(),
  };
  const auth = new Map<string, Auth>();
  const context: OperationContext = {
    schemas,
    auth,
    security: [],
    report: (code, pointer, details) => diagnostics.report(code, document.place(pointer), details),
    place: (pointer) => document.place(pointer),
    once<Built>(kind: Kind, source: JsonObject, build: () => Built): Built {
      const known = results[kind];
      if (!known.has(source)) known.set(source, build());
      return known.get(source) as Built;
    },
  };
  for (const scheme of authOf(document.root, context)) auth.set(scheme.id, scheme);
  return { ...context, security: requirementsOf(document.root, "", context) ?? [] };
}

function namelessOf(
  entry: Entry,
  pinned: PinnedNames | undefined,
  keep: (renaming: Renaming) => boolean,
): Nameless {
  const { method, path, isWebhook, op } = entry;
  const what = { method, pathTemplate: path };
  const key = isWebhook ? webhookKey(what) : operationKey(what);
  const [tag] = list(op.value, "tags");
  const operationId = text(op.value, "operationId");
  const published =
    pinned && Object.hasOwn(pinned.operations, key) ? pinned.operations[key] : undefined;
  const nameless = {
    method,
    path,
    isWebhook,
    operationId: operationId === "" ? undefined : operationId,
    tag: typeof tag === "string" ? tag : undefined,
    pinned: published,
  };
  const wished = wishedOperation(nameless);
  if (published === undefined || wished === undefined) return nameless;
  const isKept = keep({ pointer: op.pointer, published, wished });
  return { ...nameless, pinned: isKept ? published : undefined };
}

function selectionOf(
  entries: readonly Entry[],
  ids: readonly string[],
  selection: Selection | undefined,
  onIdle: (rule: string) => void,
): (index: number) => boolean {
  if (!selection) return () => true;
  const candidates = entries.map(({ op, path, method }, index) => ({
    id: ids[index]!,
    operationId: text(op.value, "operationId"),
    path,
    method,
    tags: list(op.value, "tags").filter((tag) => typeof tag === "string"),
    deprecated: op.value["deprecated"] === true,
  }));
  idleRules(selection, candidates).forEach(onIdle);
  const selected = candidates.map(compileSelection(selection));
  return (index) => selected[index]!;
}

function startComponents(root: JsonObject, schemas: Schemas): void {
  const components = member(member(root, "components") ?? {}, "schemas") ?? {};
  for (const name of Object.keys(components)) {
    schemas.modelAt({ value: components[name]!, pointer: child("/components/schemas", name) });
  }
}

/** Components as the document lists them; what stands amid another schema after it, by its place. */
function inDocumentOrder(drafts: readonly Draft[], root: JsonObject): readonly Draft[] {
  const components = member(member(root, "components") ?? {}, "schemas") ?? {};
  const order = new Map(
    Object.keys(components).map((name, index) => [child("/components/schemas", name), index]),
  );
  const ranked = drafts.map((draft) => {
    const { pointer } = draft;
    return { draft, pointer, rank: order.get(pointer.split("/", 4).join("/")) ?? order.size };
  });
  ranked.sort(
    (a, b) => a.rank - b.rank || (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0),
  );
  return ranked.map(({ draft }) => draft);
}

function reachedBy(
  drafts: readonly Draft[],
  ops: readonly Operation[],
  paths: readonly PathItem[],
  { params, bodies, answers, headers }: Components,
): readonly Draft[] {
  const valuesOf = <Value>(components: readonly Component<Value>[]): readonly Value[] =>
    components.map(({ value }) => value);
  const allAnswers = [...ops.flatMap((op) => op.answers), ...valuesOf(answers)];
  const holders = [...ops.map((op) => op.body), ...valuesOf(bodies), ...allAnswers];
  const typed = [
    ...[...ops, ...paths].flatMap((each) => each.params),
    ...valuesOf(params),
    ...allAnswers.flatMap((answer) => answer.headers),
    ...valuesOf(headers),
  ];
  const reached = reachableFrom([
    ...typed.map(({ type }) => type),
    ...holders.flatMap((holder) =>
      (holder?.contents ?? []).flatMap(({ type, schema, item }) =>
        [type, schema, item].filter((each) => each !== undefined),
      ),
    ),
  ]);
  return drafts.filter((draft) => reached.has(draft));
}
