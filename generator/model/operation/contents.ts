import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";
import { packed } from "../../packed.js";
import type { Content, Encoding, Example, Type } from "../api.js";
import { docOf, noDoc } from "../schema/doc.js";
import { bit } from "../schema/facts.js";
import { binaryType, plainString, unknownType } from "../schema/leaf.js";
import { child, member, own, text } from "../schema/node.js";
import { objectAt, type OperationContext } from "./context.js";
import { eventItems, type EventItems } from "./events.js";
import { headersOf } from "./headers.js";
import { codecOf, isJson, isMediaType, normalizeMediaType } from "./media-type.js";
import { withMediaTypes } from "./part-files.js";
import { styleOf } from "./style.js";

/** The media types of a body or an answer, in the document's order. */
export function contentsOf(
  owner: JsonObject,
  pointer: string,
  context: OperationContext,
  isAnswer: boolean,
): readonly Content[] {
  const contents = member(owner, "content");
  if (!contents) return [];
  const built = Object.keys(contents).flatMap((mediaType) => {
    const at = child(`${pointer}/content`, mediaType);
    if (!isMediaType(mediaType)) {
      context.report("media-type-invalid", at, { mediaType });
      return [];
    }
    const node = objectAt(contents[mediaType], at, context);
    const hasTwin = hasJsonTwin(mediaType, contents);
    return [
      contentOf(mediaType, node?.value ?? {}, node?.pointer ?? at, context, isAnswer, hasTwin),
    ];
  });
  return packed(built);
}

/** Whether JSON beside a media type has the same schema. */
function hasJsonTwin(mediaType: string, contents: JsonObject): boolean {
  if (isJson(mediaType)) return false;
  const schemaOf = (content: Json | undefined) =>
    isObject(content) ? own(content, "schema") : undefined;
  const schema = schemaOf(contents[mediaType]);
  return Object.keys(contents).some(
    (other) => isJson(other) && isDeepStrictEqual(schemaOf(contents[other]), schema),
  );
}

function contentOf(
  mediaType: string,
  value: JsonObject,
  pointer: string,
  context: OperationContext,
  isAnswer: boolean,
  hasJsonTwin: boolean,
): Content {
  const schema = own(value, "schema");
  const at = `${pointer}/schema`;
  const kinds = schema === undefined ? 63 : context.schemas.kindsOf({ value: schema, pointer: at });
  const said = schema && context.schemas.resolver.follow({ value: schema, pointer: at })?.value;
  const isBytes = isObject(said) && text(said, "format") === "binary";
  const isTwin = hasJsonTwin && (kinds & bit.string) === 0;
  // Servers that offer each of their answers under both names write JSON, but for texts.
  const isJsonText = isTwin && /^text\/plain\b/i.test(mediaType);
  const inside = { kinds, isBytes, isAnswer, hasJsonTwin };
  const codec = isJsonText ? "json" : codecOf(mediaType, inside);
  const isSequence = codec === "ndjson" || codec === "eventStream";
  if (codec === "binary" && !isAnswer && /^multipart\//i.test(mediaType)) {
    context.report("multipart-whole", pointer, { mediaType });
  }
  const isForm = codec === "form" || codec === "multipart";
  const isNameless = isForm && (kinds & bit.object) === 0;
  if (isNameless)
    context.report("form-nameless", schema === undefined ? pointer : at, { mediaType });
  const build = (isText: boolean): Type => context.schemas.typeOf(schema, at, isText);
  const encoding = isForm ? encodingsOf(value, pointer, context) : [];
  const parts: {
    type: Type;
    schema?: Type;
    item?: Type;
    events?: NonNullable<Content["events"]>;
  } = { type: unknownType };
  switch (codec) {
    case "form":
    case "multipart":
      if (isNameless) parts.schema = build(true);
      else parts.type = codec === "form" ? build(true) : withMediaTypes(build(false), encoding);
      break;
    case "binary":
      parts.type = binaryType;
      if (!isBytes) parts.schema = build(true);
      break;
    case "text":
    case "xml":
      // Whatever the schema says of its inside, what a caller sees is the text.
      parts.type = kinds === bit.string ? build(true) : plainString;
      if (kinds !== bit.string) parts.schema = build(true);
      break;
    case "ndjson":
    case "eventStream": {
      const items = itemsOf(codec, value, pointer, context);
      const isSaid = items !== undefined && (schema === undefined || items.events !== undefined);
      parts.type = isSaid ? { kind: "array", items: items.item } : build(true);
      parts.item = items?.item ?? (parts.type.kind === "array" ? parts.type.items : parts.type);
      if (items?.events) parts.events = items.events;
      break;
    }
    default:
      parts.type = build(true);
  }
  const normal = normalizeMediaType(mediaType);
  return {
    mediaType: normal,
    ...(normal !== mediaType && { spelling: mediaType }),
    codec,
    ...parts,
    ...(isAnswer && isTwin && !isJsonText && !isSequence && { twin: true }),
    encoding,
    examples: examplesOf(value, pointer, context),
  };
}

/** The items of a sequence, where something says more of them than that they are what the schema describes. */
function itemsOf(
  codec: "ndjson" | "eventStream",
  value: JsonObject,
  pointer: string,
  context: OperationContext,
): EventItems | undefined {
  const events = codec === "eventStream" ? eventItems(value, pointer, context) : undefined;
  const schema = own(value, "itemSchema");
  if (events || schema === undefined) return events;
  return { item: context.schemas.typeOf(schema, `${pointer}/itemSchema`, true) };
}

function encodingsOf(
  value: JsonObject,
  pointer: string,
  context: OperationContext,
): readonly Encoding[] {
  const encodings = member(value, "encoding");
  if (!encodings) return [];
  return Object.keys(encodings).flatMap((property) => {
    const encoding = encodings[property];
    if (!isObject(encoding)) return [];
    const contentType = text(encoding, "contentType");
    const isStyled = ["style", "explode", "allowReserved"].some((key) =>
      Object.hasOwn(encoding, key),
    );
    const at = child(`${pointer}/encoding`, property);
    const headers = headersOf(encoding, at, context);
    if (headers.length > 0) context.report("part-headers", at, { property });
    return [
      {
        property,
        ...(contentType !== undefined && { contentType }),
        ...(isStyled && { style: styleOf(encoding, "query") }),
        headers,
      },
    ];
  });
}

/** The examples of a media type or a parameter, `example` among them. */
export function examplesOf(
  owner: JsonObject,
  pointer: string,
  context: OperationContext,
): readonly Example[] {
  const single = own(owner, "example");
  if (single !== undefined) return [{ value: single, doc: noDoc }];
  const named = member(owner, "examples");
  if (!named) return [];
  const examples = Object.keys(named).flatMap((name) => {
    const node = objectAt(named[name], child(`${pointer}/examples`, name), context);
    if (!node) return [];
    const value = own(node.value, "value") ?? own(node.value, "dataValue");
    return value === undefined ? [] : [{ name, value, doc: wordsOf(node.value) }];
  });
  return packed(examples);
}

function wordsOf(example: JsonObject): Example["doc"] {
  const { text: description, summary } = docOf(example);
  if (description === undefined && summary === undefined) return noDoc;
  return {
    ...(description !== undefined && { text: description }),
    ...(summary !== undefined && { summary }),
  };
}
