import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../model/api.js";
import type { Json, JsonObject } from "../document.js";
import { findAnchors, findId } from "../find-anchors.js";
import type { Anchors } from "../find-anchors.js";
import {
  findReferenceOnTheWay,
  keysOfFragment,
  localReference,
  longestChain,
  resolveFragment,
  splitReference,
} from "../fragment.js";
import type { Grammar, Kind } from "../grammar.js";
import { isObject, referenceOf } from "../json-object.js";
import type { Loader } from "../load/open-loader.js";
import type { Source } from "../load/source.js";
import { formatPointer, valueAt } from "../pointer.js";
import { walk } from "../walk.js";

/** A node that some reference leads to, in a file other than the entry, or in the entry from another file. */
export interface Target {
  readonly source: Source;
  readonly keys: readonly string[];
  readonly kind: Kind;
  readonly node: Json;
}

/** A reference that has to change. */
export interface Occurrence {
  /** The object that holds the reference, and the member: `$ref`, a name in a discriminator's `mapping`, or its `defaultMapping`. */
  readonly holder: JsonObject;
  readonly member: string;
  /** Where the holder stands. */
  readonly source: Source;
  readonly keys: readonly (string | number)[];
  readonly parent: Json[] | JsonObject | undefined;
  readonly target: Target;
}

export interface References {
  readonly targets: readonly Target[];
  readonly occurrences: readonly Occurrence[];
  /** Objects whose reference led nowhere, which has been reported. */
  readonly failed: ReadonlySet<JsonObject>;
}

/** A reference before its file is loaded. */
type Found = Omit<Occurrence, "target"> & { readonly reference: string; readonly kind: Kind };

/**
 * Follows every reference that leaves the entry, file by file. What leads nowhere is reported at the reference and
 * left as it is.
 */
export async function findReferences(
  entry: Source,
  grammar: Grammar,
  loader: Loader,
  diagnostics: Diagnostics,
): Promise<References> {
  const targets = new Map<string, Target>();
  const occurrences: Occurrence[] = [];
  const failed = new Set<JsonObject>();
  const seen = new Set<string>();
  const ids = new Map<JsonObject, number>();
  const anchors = new Map<Json, Anchors>();
  const queue: Target[] = [{ source: entry, keys: [], kind: "document", node: entry.value }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { source, keys, kind, node } = next;
    if (typeof node !== "object" || node === null) continue;
    for (const found of scan(source, keys, kind, node)) {
      const target = await resolve(found);
      if (!target) {
        failed.add(found.holder);
        continue;
      }
      const key = `${target.kind}\n${target.source.url}\n${formatPointer(target.keys)}`;
      let known = targets.get(key);
      if (!known) {
        targets.set(key, (known = target));
        if (target.source !== entry) queue.push(target);
      }
      const { holder, member, parent } = found;
      const at = { source: found.source, keys: found.keys };
      occurrences.push({ holder, member, parent, ...at, target: known });
    }
  }
  return { targets: [...targets.values()], occurrences, failed };

  function scan(
    source: Source,
    start: readonly string[],
    startKind: Kind,
    node: Json[] | JsonObject,
  ): Found[] {
    const found: Found[] = [];
    walk(
      node,
      startKind,
      grammar,
      (holder, kind, path, parent) => {
        if (!notYet(holder, kind)) return false;
        const reference = referenceOf(holder);
        if (reference !== undefined && leaves(reference, source)) {
          found.push({ holder, member: "$ref", source, keys: [...path], parent, reference, kind });
        }
        if (kind === "schema") {
          for (const named of namedByDiscriminator(holder)) {
            if (looksLikeFile(named.reference) && leaves(named.reference, source)) {
              const keys = [...path, ...named.keys];
              found.push({ ...named, source, keys, parent, kind });
            }
          }
        }
        return undefined;
      },
      [...start],
    );
    return found;
  }

  /** A node within two targets is scanned once. */
  function notYet(holder: JsonObject, kind: Kind): boolean {
    let id = ids.get(holder);
    if (id === undefined) ids.set(holder, (id = ids.size));
    const key = `${id} ${kind}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }

  function leaves(reference: string, source: Source): boolean {
    return source !== entry || !(reference === "" || reference.startsWith("#"));
  }

  async function resolve(found: Found): Promise<Target | undefined> {
    const { source, keys, member, reference, kind } = found;
    const at = { file: source.file, pointer: formatPointer([...keys, member]) };
    const node = await follow(source, keys, reference, at, 0);
    if (node === "nowhere") diagnostics.report("bad-ref", at, { reference });
    return node === undefined || node === "nowhere" ? undefined : { ...node, kind };
  }

  /** Undefined: that its file cannot be had has been told. */
  async function follow(
    source: Source,
    keys: Found["keys"],
    reference: string,
    at: Place,
    hops: number,
  ): Promise<Omit<Target, "kind"> | "nowhere" | undefined> {
    const { resource, fragment } = splitReference(reference);
    const local = resource === "" ? source : undefined;
    const named = local ? undefined : findId(source.value, anchorsOf(source.value), resource, keys);
    if (named) {
      const node = valueAt(source.value, named)!;
      const within = resolveFragment(node, fragment, () => anchorsOf(node).byName);
      if (within) return { source, keys: [...named, ...within.keys], node: within.value };
    }
    if (reference === "" || hops > longestChain) return "nowhere";
    if (!local && !URL.canParse(resource, source.url)) return "nowhere";
    const file = local ?? (await loader.follow(new URL(resource, source.url).href, at));
    if (!file) return undefined;
    const target = resolveFragment(file.value, fragment, () => anchorsOf(file.value).byName);
    if (target) return { source: file, keys: target.keys, node: target.value };
    const way = findReferenceOnTheWay(file.value, keysOfFragment(fragment));
    if (!way) return "nowhere";
    const behind = await follow(file, way.keys, way.reference, at, hops + 1);
    if (behind === undefined || behind === "nowhere") return behind;
    const last = localReference([...behind.keys, ...way.rest]);
    return follow(behind.source, behind.keys, last, at, hops + 1);
  }

  function anchorsOf(value: Json): Anchors {
    let known = anchors.get(value);
    if (!known) anchors.set(value, (known = findAnchors(value)));
    return known;
  }
}

/** The schemas that a discriminator names: in its mapping, and as the one for all other values. */
function namedByDiscriminator(
  schema: JsonObject,
): Pick<Found, "holder" | "member" | "keys" | "reference">[] {
  const discriminator = schema["discriminator"];
  if (!isObject(discriminator)) return [];
  const { mapping, defaultMapping } = discriminator;
  const keys = ["discriminator"];
  const named =
    typeof defaultMapping === "string"
      ? [{ holder: discriminator, member: "defaultMapping", keys, reference: defaultMapping }]
      : [];
  if (!isObject(mapping)) return named;
  for (const member of Object.keys(mapping)) {
    const reference = mapping[member];
    if (typeof reference !== "string") continue;
    named.push({ holder: mapping, member, keys: ["discriminator", "mapping"], reference });
  }
  return named;
}

/** A mapping's value may also be the plain name of a schema. */
function looksLikeFile(value: string): boolean {
  return value.includes("#") || value.includes("/") || /\.(?:ya?ml|json)$/i.test(value);
}
