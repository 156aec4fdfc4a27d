import type { Json, JsonObject } from "../../read/document.js";
import { childOf, openapiGrammar } from "../../read/grammar.js";
import { isObject, setMember } from "../../read/json-object.js";
import { child, list, member, own, text, type Node } from "../../model/schema/node.js";
import type { Resolver } from "../../model/schema/resolver.js";

/** Who a value travels to: `write` to the server, `read` from it. */
export type Direction = "read" | "write";

/** What a schema is copied with. */
export interface ViewContext {
  readonly resolver: Resolver;
  readonly direction: Direction;
  /** The id under which the schema at a node is known. */
  idOf(node: Node): string;
  /** Told where each copy comes from. */
  onCopy(copy: JsonObject, pointer: string): void;
}

/** Words for people and for other tools, and names that would give references another base. */
const left = new Set([
  "$id",
  "$schema",
  "$anchor",
  "$dynamicAnchor",
  "$dynamicRef",
  "$recursiveAnchor",
  "$recursiveRef",
  "$vocabulary",
  "$comment",
  "$defs",
  "definitions",
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "discriminator",
  "externalDocs",
  "xml",
  "nullable",
  "readOnly",
  "writeOnly",
]);

/**
 * A schema as one side sees it, for a validator: what travels the other way only may not be there, and is
 * not required; references lead to ids. Patterns that are no regular expressions are left out: the
 * reader has warned of them.
 */
export function viewOf(
  { value, pointer }: Node,
  context: ViewContext,
  banned: ReadonlySet<string> = new Set(),
): Json {
  if (!isObject(value)) return value;
  const hidden = new Set([...banned, ...hiddenOf({ value, pointer }, context, 0)]);
  const copy: JsonObject = {};
  context.onCopy(copy, pointer);
  for (const key of Object.keys(value)) {
    if (left.has(key) || key.startsWith("x-")) continue;
    const inner = value[key]!;
    const at = child(pointer, key);
    if (key === "$ref") {
      const target = typeof inner === "string" && context.resolver.resolve(inner, pointer);
      if (target) copy["$ref"] = context.idOf(target);
    } else if (key === "required") {
      copy[key] = list(value, key).filter((name) => typeof name === "string" && !hidden.has(name));
    } else if (key === "pattern") {
      if (isPattern(inner)) copy[key] = inner;
    } else if (key === "properties" && isObject(inner)) {
      copy[key] = propertiesOf(inner, at, hidden, context);
    } else {
      setMember(copy, key, inside(key, inner, at, hidden, context));
    }
  }
  return withNullBeside(copy, pointer, context);
}

/**
 * A null that stands among alternatives by itself was mostly added for `nullable`. Other alternatives may allow
 * null as well, and of them it does not count whether exactly one fits.
 */
function withNullBeside(schema: JsonObject, pointer: string, context: ViewContext): JsonObject {
  const { oneOf } = schema;
  if (!Array.isArray(oneOf) || "anyOf" in schema) return schema;
  const isNull = (each: Json): boolean =>
    isObject(each) && each["type"] === "null" && Object.keys(each).length === 1;
  const others = oneOf.filter((each) => !isNull(each));
  if (others.length === oneOf.length || others.length === 0) return schema;
  delete schema["oneOf"];
  const rest = { oneOf: others };
  context.onCopy(rest, pointer);
  schema["anyOf"] = [rest, { type: "null" }];
  return schema;
}

function propertiesOf(
  properties: JsonObject,
  pointer: string,
  hidden: ReadonlySet<string>,
  context: ViewContext,
): Json {
  const copy: JsonObject = {};
  context.onCopy(copy, pointer);
  for (const name of Object.keys(properties)) {
    const at = child(pointer, name);
    const node = { value: properties[name]!, pointer: at };
    setMember(copy, name, hidden.has(name) ? refused(at, context) : viewOf(node, context));
  }
  return copy;
}

/** What no value fits. An object, so that its place is known when it refuses one. */
function refused(pointer: string, context: ViewContext): Json {
  const copy = { not: {} };
  context.onCopy(copy, pointer);
  return copy;
}

/** What stands under a keyword: schemas are copied, data is not. */
function inside(
  key: string,
  value: Json,
  pointer: string,
  hidden: ReadonlySet<string>,
  context: ViewContext,
): Json {
  const kind = childOf(openapiGrammar, "schema", key);
  if (kind === undefined) return value;
  if (kind.as === "one") return viewOf({ value, pointer }, context);
  if (Array.isArray(value)) {
    // What one part of allOf hides, the others may not require.
    const passed = key === "allOf" ? hidden : undefined;
    return value.map((item, index) =>
      viewOf({ value: item, pointer: child(pointer, index) }, context, passed),
    );
  }
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const name of Object.keys(value)) {
    if (key === "patternProperties" && !isPattern(name)) continue;
    setMember(copy, name, viewOf({ value: value[name]!, pointer: child(pointer, name) }, context));
  }
  return copy;
}

/** The properties that a schema, or a part of its allOf, lets travel the other way only. */
function hiddenOf(node: Node, context: ViewContext, depth: number): readonly string[] {
  if (depth > 20 || !isObject(node.value)) return [];
  const properties = member(node.value, "properties") ?? {};
  const banned = context.direction === "read" ? "writeOnly" : "readOnly";
  const isHidden = (name: string): boolean => {
    const property = {
      value: properties[name]!,
      pointer: child(`${node.pointer}/properties`, name),
    };
    const says = ({ value }: Node): boolean => isObject(value) && own(value, banned) === true;
    if (says(property)) return true;
    const target = context.resolver.follow(property);
    return target !== undefined && says(target);
  };
  const parts: Node[] = list(node.value, "allOf").map((value, index) => ({
    value,
    pointer: `${node.pointer}/allOf/${index}`,
  }));
  const reference = text(node.value, "$ref");
  const target = reference && context.resolver.resolve(reference, node.pointer);
  if (target) parts.push(target);
  return [
    ...Object.keys(properties).filter(isHidden),
    ...parts.flatMap((part) => hiddenOf(part, context, depth + 1)),
  ];
}

function isPattern(value: Json): boolean {
  if (typeof value !== "string") return false;
  try {
    return new RegExp(value, "u").unicode;
  } catch {
    return false;
  }
}
