import type { Body, Content, Param, Type } from "../../model/api.js";
import { normalizeMediaType } from "../../model/operation/media-type.js";
import { styleOf } from "../../model/operation/style.js";
import type { JsonObject } from "../../read/document.js";
import { setMember } from "../../read/json-object.js";
import { listOf } from "./collect-value.js";
import { formValue, piecesOf, queryValues } from "./query-values.js";
import { shapesOf } from "./shapes.js";
import { parseJson, valueOfText } from "./text-value.js";

/** A body, read by its media type. */
export type BodyValue =
  | { readonly content: Content; readonly value: unknown }
  /** The items of a sequence, which are checked one by one. */
  | { readonly content: Content; readonly items: readonly unknown[] }
  /** Why it cannot be read: the media type is not described, or the text is not of that type. */
  | { readonly unreadable: "media-type" | "syntax"; readonly reason: string };

/** The media type of a body that is described: the type itself, else a range that it falls into. */
export function contentFor(
  contents: readonly Content[],
  mediaType: string | undefined,
): Content | undefined {
  if (mediaType === undefined) return undefined;
  const essence = (text: string): string => text.split(";", 1)[0]!.trim().toLowerCase();
  const wanted = essence(mediaType);
  const ranges = [wanted, wanted.replace(/\/.*/, "/*"), "*/*"];
  const whole = contents.find((each) => each.mediaType === normalizeMediaType(mediaType));
  if (whole) return whole;
  for (const range of ranges) {
    const found = contents.find((each) => essence(each.mediaType) === range);
    if (found) return found;
  }
  return undefined;
}

/** Reads a body that is not empty. */
export async function bodyValue(
  { contents }: Body,
  mediaType: string | undefined,
  bytes: Uint8Array,
): Promise<BodyValue> {
  const content = contentFor(contents, mediaType);
  if (!content) {
    const listed = contents.map((each) => each.mediaType).join(", ");
    return { unreadable: "media-type", reason: `${mediaType ?? "none"} is not ${listed}` };
  }
  const text = (): string => new TextDecoder().decode(bytes);
  switch (content.codec) {
    case "json": {
      try {
        return { content, value: JSON.parse(text()) };
      } catch (error) {
        return { unreadable: "syntax", reason: (error as Error).message };
      }
    }
    case "ndjson": {
      const lines = text()
        .split("\n")
        .filter((line) => line.trim() !== "");
      const items = lines.map(parseJson);
      const broken = items.indexOf(undefined);
      if (broken < 0) return { content, items };
      return { unreadable: "syntax", reason: `line ${broken + 1} is no JSON` };
    }
    case "form":
      return { content, value: formBody(content, text()) };
    case "multipart":
      return multipartBody(content, mediaType!, bytes);
    case "binary":
      return { content, value: bytes };
    default:
      return { content, value: text() };
  }
}

/** A form: its properties are written as parameters of a query are. */
function formBody(content: Content, text: string): unknown {
  const shapes = shapesOf(content.type);
  if (!shapes.members) return text;
  const styled = content.encoding.length > 0 || [...shapes.members.values()].some(isObject);
  if (!styled) return formValue(content.type, piecesOf(text));
  const params = [...shapes.members].map(([name, type]) => formParam(content, name, type));
  const { values, unknown } = queryValues(params, text);
  const body: JsonObject = {};
  for (const [name, value] of values) setMember(body, name, value as JsonObject[string]);
  const isLeft = new Set(unknown);
  const left = formValue(
    content.type,
    piecesOf(text).filter(({ name }) => isLeft.has(name)),
  );
  for (const name of Object.keys(left)) setMember(body, name, left[name]!);
  return body;
}

function formParam(content: Content, name: string, type: Type): Param {
  const encoding = content.encoding.find(({ property }) => property === name);
  const isJson = encoding?.contentType !== undefined && /[/+]json\b/.test(encoding.contentType);
  const style = encoding?.style ?? styleOf({}, "query");
  return {
    name,
    wire: name,
    in: "query",
    type,
    required: false,
    style: isJson && !encoding.style ? { ...style, kind: "content" } : style,
    doc: {},
    at: { file: "", pointer: "" },
  };
}

function isObject(type: Type): boolean {
  return shapesOf(type).members !== undefined;
}

async function multipartBody(
  content: Content,
  mediaType: string,
  bytes: Uint8Array,
): Promise<BodyValue> {
  const parts = await new Response(new Uint8Array(bytes), {
    headers: { "content-type": mediaType },
  })
    .formData()
    .catch(() => undefined);
  if (!parts) return { unreadable: "syntax", reason: "the parts cannot be told apart" };
  const { members, rest } = shapesOf(content.type);
  const body: JsonObject = {};
  for (const name of new Set(parts.keys())) {
    const type = members?.get(name) ?? rest ?? { kind: "unknown" };
    const { items } = shapesOf(type);
    const separator = items && separatorOf(content, name);
    const found = parts
      .getAll(name)
      .flatMap((part) =>
        separator !== undefined && typeof part === "string" ? part.split(separator) : [part],
      );
    const each = await Promise.all(found.map((part) => partValue(part, items ?? type)));
    const isList = items !== undefined || each.length > 1;
    setMember(body, name, (isList ? each : each[0]) as JsonObject[string]);
  }
  return { content, value: body };
}

const separators: Readonly<Record<string, string>> = {
  form: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** What stands between the values of a list that is one part. */
function separatorOf({ encoding }: Content, name: string): string | undefined {
  const style = encoding.find(({ property }) => property === name)?.style;
  return style && !style.explode ? separators[style.kind] : undefined;
}

/** A part: text as the value that it stands for, JSON where it says so, else the file that it is. */
async function partValue(part: string | File, type: Type): Promise<unknown> {
  if (typeof part === "string") {
    const value = listOf([part], { kind: "array", items: type })[0];
    return isObject(type) ? (parseJson(part) ?? value) : valueOfText(part, type);
  }
  if (/[/+]json\b/.test(part.type) && !shapesOf(type).string) return parseJson(await part.text());
  return part;
}
