import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Content, Property, Type } from "../api.js";
import { docOf } from "../schema/doc.js";
import { nodesIn } from "../schema/facts.js";
import { plainInteger, plainString } from "../schema/leaf.js";
import { child, member, own, text, type Node } from "../schema/node.js";
import { unionOf } from "../schema/union.js";
import { isText } from "../text-events.js";
import { objectAt, type OperationContext } from "./context.js";

/** What callers receive of a stream of events, one by one. */
export type EventItems = Pick<Content, "events"> & { readonly item: Type };

/** The members of one event, by name: the schemas that describe each, the nearest last. */
type Members = ReadonlyMap<string, readonly Node[]>;

/** The fields that an event has on the wire. */
const fields: ReadonlySet<string> = new Set(["event", "data", "id", "retry"]);

const nestingLimit = 20;

/**
 * The items of a stream whose schema describes events rather than what they hold; undefined for any other. One kind of
 * event in `itemSchema` is what its data hold. Where there are several, or where a plain schema tells the fields, callers
 * receive events: their names tell them apart.
 */
export function eventItems(
  media: JsonObject,
  pointer: string,
  context: OperationContext,
): EventItems | undefined {
  const isItem = Object.hasOwn(media, "itemSchema");
  const key = isItem ? "itemSchema" : "schema";
  const outer = nodeOf({ value: own(media, key) ?? null, pointer: `${pointer}/${key}` }, context);
  const node = !outer || isItem ? outer : elementOf(outer, context);
  if (!node) return undefined;
  const common = membersOf(node, context, 0);
  const kinds = kindsOf(node, context);
  if (kinds.length === 0 && isItem) {
    const data = common.get("data")?.at(-1);
    return data && { item: dataOf([data], context) };
  }
  const described = (kinds.length === 0 ? [new Map()] : kinds).map((own) => merge(common, own));
  // An event without data is never given.
  const events = described.filter((each) => each.has("data"));
  const areEvents = isItem
    ? described.every((each) => [...each.keys()].every((name) => fields.has(name)))
    : described.every((each) => describesEvent(each));
  return areEvents && events.length > 0 ? wholeEvents(events, context) : undefined;
}

/** The schema of the elements of an array, or the schema itself. */
function elementOf(
  node: Node<JsonObject>,
  context: OperationContext,
): Node<JsonObject> | undefined {
  const items = own(node.value, "items");
  if (!isObject(items)) return node;
  return nodeOf({ value: items, pointer: `${node.pointer}/items` }, context);
}

/** Whether members are those of an event, and not of what an event holds: JSON may have `data` and `id` as well. */
function describesEvent(members: Members): boolean {
  const data = members.get("data")?.at(-1);
  if (!data || ![...members.keys()].every((name) => fields.has(name))) return false;
  const isString = isObject(data.value) && text(data.value, "type") === "string";
  return isString || members.has("event") || members.has("retry");
}

function wholeEvents(events: readonly Members[], context: OperationContext): EventItems {
  const found = events.map((each) => ({
    each,
    name: nameOf(each.get("event"), context),
    data: dataOf(each.get("data")!, context),
  }));
  const plain = found.filter(({ data }) => isText(data));
  const names = plain.map(({ name }) => literalsOf(name));
  // Nothing tells a text from JSON where the name does not: all of them stay texts, as they travel.
  const isMixed = plain.length > 0 && plain.length < found.length;
  const areAllTexts = !isMixed ? plain.length > 0 : names.includes(undefined);
  const items = found.map(({ each, name, data }): Type => {
    const held = areAllTexts && !isText(data) ? plainString : data;
    const properties: Property[] = [
      field("event", name, true, each),
      field("data", held, true, each),
      field("id", plainString, false, each),
      field("retry", plainInteger, false, each),
    ];
    return { kind: "object", properties };
  });
  return {
    item: unionOf(items),
    events: { texts: areAllTexts ? "all" : [...new Set(names.flatMap((each) => each ?? []))] },
  };
}

function field(name: string, type: Type, required: boolean, members: Members): Property {
  const said = members.get(name)?.at(-1)?.value;
  return { name, type, required, direction: "both", doc: isObject(said) ? docOf(said) : {} };
}

/** The name of an event: the listed ones, or any text. */
function nameOf(nodes: readonly Node[] | undefined, context: OperationContext): Type {
  const nearest = nodes?.at(-1);
  const type = nearest && context.schemas.typeOf(nearest.value, nearest.pointer, true);
  return type && literalsOf(type) ? type : plainString;
}

function literalsOf(type: Type): readonly string[] | undefined {
  if (type.kind === "literal") return [String(type.value)];
  if (type.kind !== "union") return undefined;
  const values = type.members.map(literalsOf);
  return values.includes(undefined) ? undefined : values.flatMap((each) => each ?? []);
}

/** What the data of an event hold: of a text that is said to be JSON, what is in it. */
function dataOf(nodes: readonly Node[], context: OperationContext): Type {
  const { value: nearest, pointer } = nodes.at(-1)!;
  if (!isObject(nearest)) return context.schemas.typeOf(nearest, pointer, true);
  const inner = own(nearest, "contentSchema");
  if (inner !== undefined) return context.schemas.typeOf(inner, `${pointer}/contentSchema`, true);
  const outer = nodes.find(({ value }) => isObject(value) && text(value, "type") === "string");
  const isUntyped = ["type", "$ref", "enum", "const", "allOf", "oneOf", "anyOf"].every(
    (key) => !Object.hasOwn(nearest, key),
  );
  const value: Json = outer && isUntyped ? { type: "string", ...nearest } : nearest;
  return context.schemas.typeOf(value, pointer, true);
}

/** The alternatives of an event, each with its own members. */
function kindsOf(node: Node<JsonObject>, context: OperationContext): readonly Members[] {
  return (["oneOf", "anyOf"] as const).flatMap((key) =>
    nodesIn(node.value, node.pointer, key).map((each): Members => {
      const found = nodeOf(each, context);
      return found ? membersOf(found, context, 0) : new Map<string, readonly Node[]>();
    }),
  );
}

function membersOf(node: Node<JsonObject>, context: OperationContext, depth: number): Members {
  let members: Members = new Map();
  if (depth > nestingLimit) return members;
  for (const part of nodesIn(node.value, node.pointer, "allOf")) {
    const found = nodeOf(part, context);
    if (found) members = merge(members, membersOf(found, context, depth + 1));
  }
  const own = member(node.value, "properties") ?? {};
  return merge(
    members,
    new Map(
      Object.keys(own).map((name) => [
        name,
        [{ value: own[name]!, pointer: child(`${node.pointer}/properties`, name) }],
      ]),
    ),
  );
}

function merge(outer: Members, inner: Members): Members {
  const all = new Map(outer);
  for (const [name, nodes] of inner) all.set(name, [...(all.get(name) ?? []), ...nodes]);
  return all;
}

function nodeOf({ value, pointer }: Node, context: OperationContext): Node<JsonObject> | undefined {
  return isObject(value) ? objectAt(value, pointer, context) : undefined;
}
