import {
  code,
  object,
  type Code,
  type Content,
  type Operation,
  type Printable,
} from "quillgen/template";
import { bodyContents } from "../types/index.js";
import { isJsonType } from "./params.js";
import { pure } from "./pure.js";
import { runtimeValue } from "./runtime.js";

const json = runtimeValue("bodies/json.ts", "json");
const jsonAs = runtimeValue("bodies/json.ts", "jsonAs");
const form = runtimeValue("bodies/form.ts", "form");
const multipart = runtimeValue("bodies/multipart.ts", "multipart");
const raw = runtimeValue("bodies/raw.ts", "raw");
const chooseBody = runtimeValue("bodies/choose.ts", "chooseBody");
const queryCodec = (name: string) => runtimeValue("params/query.ts", name);

/** How the body is written; several media types leave the choice to the caller. */
export function bodyParts(op: Operation): readonly Code[] {
  const contents = bodyContents(op);
  const [only] = contents;
  if (only === undefined) return [];
  if (contents.length === 1) return [writer(only)];
  const byType = contents.map((content) => [content.mediaType, writer(content)] as const);
  return [pure(chooseBody, object(byType))];
}

function writer(content: Content): Code {
  switch (content.codec) {
    case "json":
      // A range of types is no type to send.
      return content.mediaType === "application/json" || content.mediaType.includes("*")
        ? code`${json}`
        : pure(jsonAs, content.mediaType);
    case "form":
      return pure(form, ...content.encoding.flatMap(formProperty));
    case "multipart": {
      const parts = content.encoding.flatMap(multipartProperty);
      return pure(multipart, parts.length === 0 ? undefined : object(parts));
    }
    default:
      // Only the body itself knows where its parts end.
      return pure(raw, content.mediaType.replace(/^multipart\/.*/, "multipart/*"));
  }
}

/** A codec for a property that is not written in the default style. */
function formProperty({
  property,
  style,
  contentType,
}: Content["encoding"][number]): readonly Code[] {
  if (style === undefined) {
    const isJson = contentType !== undefined && isJsonType(contentType);
    return isJson ? [pure(queryCodec("jsonQuery"), property)] : [];
  }
  const codecs: Readonly<Record<string, string>> = {
    spaceDelimited: "spaceQuery",
    pipeDelimited: "pipeQuery",
    deepObject: "deepQuery",
  };
  const name = codecs[style.kind] ?? "formQuery";
  if (name === "formQuery" && style.explode && !style.allowReserved) return [];
  const options: (readonly [string, Printable])[] = [
    ...(name === "deepQuery" ? [] : [["explode", style.explode] as const]),
    ...(style.allowReserved && name !== "deepQuery" ? [["reserved", true] as const] : []),
  ];
  return [pure(queryCodec(name), property, options.length === 0 ? undefined : object(options))];
}

const separators: Readonly<Record<string, string>> = {
  form: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

function multipartProperty({
  property,
  contentType,
  style,
}: Content["encoding"][number]): readonly (readonly [string, Code])[] {
  const separator = style && !style.explode ? separators[style.kind] : undefined;
  if (separator !== undefined) return [[property, object([["separator", separator]])]];
  // Of several types that a part may have, the file says which it is.
  if (contentType === undefined || /[,*]/.test(contentType)) return [];
  return [[property, object([["contentType", contentType]])]];
}
