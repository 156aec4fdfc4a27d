import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Bundle } from "../bundle/bundle.js";
import type { Json, JsonObject } from "../document.js";
import { openapiGrammar } from "../grammar.js";
import type { Child, Kind } from "../grammar.js";
import { isObject, referenceOf } from "../json-object.js";
import { formatPointer } from "../pointer.js";
import type { Key } from "../pointer.js";
import { walk } from "../walk.js";
import type { Enter } from "../walk.js";
import { convertSwagger } from "./convert-swagger.js";
import type { Version } from "./detect-version.js";
import { checkMemberTypes } from "./member-types.js";
import { trackMoves } from "./moves.js";
import { normaliseObject } from "./normalise-object.js";
import { normaliseSchema } from "./normalise-schema.js";
import type { SchemaContext } from "./normalise-schema.js";
import { noteReference } from "./reference-index.js";
import type { ReferenceIndex } from "./reference-index.js";
import { namedKinds, replaceReferences } from "./replace-references.js";
import { resolveDynamicReferences } from "./resolve-dynamic-references.js";
import { settleReferences } from "./settle-references.js";

/** Called for each object once it has its final shape. */
export type Visit = (node: JsonObject, kind: Kind, path: readonly Key[]) => void;

/**
 * Gives a bundled document the shape of OpenAPI 3.1, in place and in one walk; `visit` goes along, so that nobody has to walk
 * again. Afterwards members have the types that the specification gives them, and every reference leads somewhere.
 */
export function normalise(
  { root, origins, failed }: Bundle,
  version: Version,
  diagnostics: Diagnostics,
  visit: Visit,
): void {
  const moves = trackMoves();
  let index: ReferenceIndex = new Map();
  const replaceable: ReferenceIndex[] = [];
  const dynamic: JsonObject[] = [];
  /** The pointers of schemas with an `$id`, while the walk is inside them. */
  const bases: string[] = [];
  const report = (
    code: Parameters<Diagnostics["report"]>[0],
    path: readonly Key[],
    details: Readonly<Record<string, string>>,
  ) => diagnostics.report(code, origins.place(root, path), details);

  if (version === "2.0") convertSwagger(root, origins, moves, report);
  root["openapi"] = "3.1.1";

  let here: readonly Key[] = [];
  const context: SchemaContext = {
    version,
    report: (code, key, details) => report(code, [...here, key], details),
    wrapped(inner) {
      origins.set(inner, origins.place(root, here));
      moves.wrap(here, Object.keys(inner));
    },
  };

  const reportMember = (key: string, expected: string) =>
    report("malformed", [...here, key], { name: key, expected });

  const enter: Enter = (node, kind, path, parent) => {
    here = path;
    checkMemberTypes(node, kind, reportMember);
    if (bases.length > 0) leaveBases(path);
    if (kind === "schema") {
      if (typeof node["$id"] === "string") bases.push(formatPointer(path));
      if (typeof node["$dynamicRef"] === "string") dynamic.push(node);
      normaliseSchema(node, context);
    } else {
      if (kind === "document") renameWebhooks(node);
      normaliseObject(node, kind, version);
    }
    const reference = referenceOf(node);
    if (reference !== undefined) {
      const base = bases.at(-1);
      const at = { holder: node, kind, parent, key: path.at(-1), base };
      noteReference(index, reference, namedKinds.has(kind) ? at : { ...at, path: [...path] });
    }
    visit(node, kind, path);
    // Members beside a reference are only heard in schemas and path items.
    return reference === undefined || kind === "schema" || kind === "pathItem";
  };
  const mend = (parent: Json[] | JsonObject, key: Key, expected: Child, path: readonly Key[]) =>
    mendMember(parent, key, expected, () =>
      report("malformed", path, { name: String(key), expected: wordingOf(expected) }),
    );

  walk(root, "document", openapiGrammar, enter, [], mend);
  settleAll();
  resolveDynamicReferences(root, dynamic);
  if (!replaceReferences(root, replaceable, origins))
    report("refs-too-many", [], { reference: "#" });

  /** Before 3.1 there was an extension for them. */
  function renameWebhooks(node: JsonObject): void {
    const webhooks = node["x-webhooks"];
    if (!isObject(webhooks) || "webhooks" in node) return;
    origins.setMember(node, "webhooks", origins.place(root, ["x-webhooks"]));
    moves.add(["x-webhooks"], ["webhooks"]);
    node["webhooks"] = webhooks;
    delete node["x-webhooks"];
  }

  /** Schemas with an `$id` that the walk has left behind do not count any more. */
  function leaveBases(path: readonly Key[]): void {
    const pointer = `${formatPointer(path)}/`;
    while (bases.length > 0 && !pointer.startsWith(`${bases.at(-1)}/`)) bases.pop();
  }

  /** References may lead to nodes that no walk has come to yet, and these hold references of their own. */
  function settleAll(): void {
    const reached = new Set<JsonObject>();
    for (let round = index; round.size > 0; round = index) {
      const { broken, hidden } = settleReferences(root, round, moves);
      if (broken.length > 0) reportBroken(broken);
      replaceable.push(round);
      index = new Map();
      for (const { keys, kind, node } of hidden) {
        if (reached.has(node)) continue;
        reached.add(node);
        walk(node, kind, openapiGrammar, enter, [...keys], mend);
      }
    }
  }

  /** Only now, when something is broken, another walk finds out where. */
  function reportBroken(broken: ReturnType<typeof settleReferences>["broken"]): void {
    const places = new Map<JsonObject, readonly Key[]>();
    const wanted = new Set(broken.map(({ at }) => at.holder));
    walk(root, "document", openapiGrammar, (node, _, path) => {
      if (wanted.has(node)) places.set(node, [...path, "$ref"]);
    });
    // A path item that was put in several places may bring the same broken reference along.
    const told = new Set(diagnostics.all.map(({ place }) => `${place?.file}\n${place?.pointer}`));
    for (const { code, reference, at } of broken) {
      if (at.holder["$ref"] === undefined) continue;
      delete at.holder["$ref"];
      const keys = places.get(at.holder) ?? [];
      const { file, pointer } = origins.place(root, keys);
      if (!failed.has(at.holder) && !told.has(`${file}\n${pointer}`))
        report(code, keys, { reference });
    }
  }
}

/** Puts right what stands in a place of the grammar without being what belongs there; reports it unless it is empty. */
function mendMember(
  parent: Json[] | JsonObject,
  key: Key,
  expected: Child,
  report: () => void,
): Json | undefined {
  const value = Array.isArray(parent) ? parent[Number(key)] : parent[String(key)];
  let mended: Json | undefined;
  if (expected.as === "one") mended = {};
  if (expected.as === "list" && isObject(value) && expected.kind === "schema") mended = [value];
  if (value !== null) report();
  if (Array.isArray(parent)) parent[Number(key)] = mended ?? {};
  else if (mended === undefined) delete parent[String(key)];
  else parent[String(key)] = mended;
  return mended;
}

function wordingOf({ kind, as }: Child): string {
  if (as === "list") return "a list";
  return as === "map" || kind !== "schema" ? "an object" : "a schema";
}
