import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import type { Body, Doc, Param, Style } from "../api.js";
import { distinguish } from "../names/distinguish.js";
import { docOf } from "../schema/doc.js";
import { plainString } from "../schema/leaf.js";
import { list, member, own, text, type Node } from "../schema/node.js";
import { component, objectAt, type OperationContext } from "./context.js";
import { standsAt } from "./path.js";
import { examplesOf } from "./contents.js";
import { styleOf } from "./style.js";

const locations = new Set(["path", "query", "header", "cookie", "querystring"]);
/** Described by media types and security: as parameters they are ignored, says the specification. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/**
 * The parameters of an operation: those of its path item, then its own, which win; last what only the
 * path speaks of. Names are wire names, qualified by location where two, or one and what is said of the
 * body, would clash.
 */
export function paramsOf(
  item: Node<JsonObject>,
  op: Node<JsonObject>,
  placeholders: readonly string[],
  template: string,
  body: Body | undefined,
  context: OperationContext,
): readonly Param[] {
  const params = new Map<string, Param>();
  for (const owner of [item, op]) {
    list(owner.value, "parameters").forEach((value, index) => {
      const param = paramAt(value, `${owner.pointer}/parameters/${index}`, context);
      if (!param) return;
      if (param.in === "path" && !isIn(placeholders, param.wire)) {
        const details = { name: param.wire, path: template };
        context.report("path-param-unused", `${owner.pointer}/parameters/${index}`, details);
        return;
      }
      params.set(keyOf(param), param);
    });
  }
  for (const wire of placeholders) {
    if (params.has(`path ${wire}`)) continue;
    if ([...params.values()].some((each) => each.in === "path" && standsAt(wire, each.wire)))
      continue;
    context.report("path-param-missing", op.pointer, { name: wire });
    params.set(`path ${wire}`, undeclared(wire, context.place(op.pointer)));
  }
  return named([...params.values()], membersOf(body));
}

function isIn(placeholders: readonly string[], wire: string): boolean {
  return placeholders.includes(wire) || placeholders.some((each) => standsAt(each, wire));
}

function keyOf(param: Param): string {
  return `${param.in} ${param.in === "header" ? param.wire.toLowerCase() : param.wire}`;
}

/** What stands beside the parameters in an input: the body, and its type where there is a choice. */
function membersOf(body: Body | undefined): readonly string[] {
  if (body === undefined) return [];
  return body.contents.length > 1 ? ["body", "contentType"] : ["body"];
}

function named(params: readonly Param[], others: readonly string[]): readonly Param[] {
  const taken = new Set(["__proto__", ...others, ...inherited(params)]);
  const wires = new Set(params.map((param) => param.wire));
  if (wires.size === params.length && !params.some((param) => taken.has(param.wire))) return params;
  const { names } = distinguish(
    params.map((param) => ({ name: param.wire, further: () => [`${param.in}_${param.wire}`] })),
    taken,
  );
  return params.map((param, index) =>
    param.name === names[index] ? param : { ...param, name: names[index]! },
  );
}

/** What every object has, such as `constructor`: as optional members nobody could leave them out. */
function inherited(params: readonly Param[]): readonly string[] {
  return params
    .filter(({ required, wire }) => !required && Object.hasOwn(Object.prototype, wire))
    .map(({ wire }) => wire);
}

/** Warns of a parameter `Authorization` of an operation that has no security: nobody would send it. */
export function reportAuthorization(
  item: Node<JsonObject>,
  op: Node<JsonObject>,
  context: OperationContext,
): void {
  for (const { value, pointer } of [item, op]) {
    list(value, "parameters").forEach((param, index) => {
      const node = objectAt(param, `${pointer}/parameters/${index}`, context);
      if (node === undefined || text(node.value, "in") !== "header") return;
      if (text(node.value, "name")?.toLowerCase() !== "authorization") return;
      context.report("authorization-ignored", node.pointer, {});
    });
  }
}

/** The parameters that a path item declares for all its operations. */
export function paramsOfItem(item: Node<JsonObject>, context: OperationContext): readonly Param[] {
  return list(item.value, "parameters").flatMap((value, index) => {
    return paramAt(value, `${item.pointer}/parameters/${index}`, context) ?? [];
  });
}

/** The parameter at a node, behind any references; undefined where it is none, or says nothing. */
export function paramAt(
  value: Json,
  pointer: string,
  context: OperationContext,
): Param | undefined {
  const node = objectAt(value, pointer, context);
  if (!node) return undefined;
  return context.once("param", node.value, () => paramOf(node.value, node.pointer, context));
}

function paramOf(value: JsonObject, pointer: string, context: OperationContext): Param | undefined {
  const wire = text(value, "name") ?? "";
  const location = text(value, "in") ?? "";
  if (!isLocation(location)) {
    // That there is none has been told, as has a reference that leads nowhere.
    if (location !== "") context.report("param-location", pointer, { name: wire, location });
    return undefined;
  }
  if (location === "header" && ignoredHeaders.has(wire.toLowerCase())) return undefined;
  const content = member(value, "content");
  const [mediaType] = content ? Object.keys(content) : [];
  const schema = mediaType === undefined ? own(value, "schema") : undefined;
  const inContent = mediaType === undefined ? undefined : contentSchema(value, pointer, mediaType);
  const style: Style =
    mediaType === undefined
      ? styleOf(value, location)
      : { kind: "content", explode: false, allowReserved: false, mediaType };
  return {
    name: wire,
    wire,
    in: location,
    type: inContent
      ? context.schemas.typeOf(inContent.value, inContent.pointer, true)
      : context.schemas.typeOf(schema ?? { type: "string" }, `${pointer}/schema`, true),
    required: location === "path" || own(value, "required") === true,
    style,
    ...component("parameters", pointer),
    doc: paramDoc(value, pointer, schema, context),
    at: context.place(pointer),
  };
}

function isLocation(location: string): location is Param["in"] {
  return locations.has(location);
}

function contentSchema(
  value: JsonObject,
  pointer: string,
  mediaType: string,
): { value: Json | undefined; pointer: string } {
  const media = member(member(value, "content")!, mediaType);
  const at = `${pointer}/content/${mediaType.replaceAll("~", "~0").replaceAll("/", "~1")}/schema`;
  return { value: media && own(media, "schema"), pointer: at };
}

/** What is said of the parameter; what its schema says fills the gaps, or where that is a reference, what is beside it. */
function paramDoc(
  value: JsonObject,
  pointer: string,
  schema: Json | undefined,
  context: OperationContext,
): Doc {
  const examples = examplesOf(value, pointer, context).map((example) => example.value);
  return {
    ...(isObject(schema) && docOf(schema)),
    ...docOf(value),
    ...(examples.length > 0 && { examples }),
  };
}

function undeclared(wire: string, at: Param["at"]): Param {
  return {
    name: wire,
    wire,
    in: "path",
    type: plainString,
    required: true,
    style: { kind: "simple", explode: false, allowReserved: false },
    doc: {},
    at,
  };
}
