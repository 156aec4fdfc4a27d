import {
  code,
  join,
  object,
  type Code,
  type Content,
  type Operation,
  type Printable,
} from "quillgen/template";
import { bodyContents } from "../types/index.js";
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
  return [code`/* @__PURE__ */ ${chooseBody}(${object(byType)})`];
}

function writer(content: Content): Code {
  switch (content.codec) {
    case "json":
      return content.mediaType === "application/json"
        ? code`${json}`
        : code`/* @__PURE__ */ ${jsonAs}(${content.mediaType})`;
    case "form":
      return code`/* @__PURE__ */ ${form}(${join(content.encoding.flatMap(formProperty), ", ")})`;
    case "multipart": {
      const parts = content.encoding.flatMap(multipartProperty);
      return code`/* @__PURE__ */ ${multipart}(${parts.length === 0 ? undefined : object(parts)})`;
    }
    default:
      return code`/* @__PURE__ */ ${raw}(${content.mediaType})`;
  }
}

/** A codec for a property that is not written in the default style. */
function formProperty({
  property,
  style,
  contentType,
}: Content["encoding"][number]): readonly Code[] {
  if (style === undefined) {
    const isJson = contentType !== undefined && /[/+]json\b/.test(contentType);
    return isJson ? [code`/* @__PURE__ */ ${queryCodec("jsonQuery")}(${property})`] : [];
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
  const rest = options.length === 0 ? undefined : code`, ${object(options)}`;
  return [code`/* @__PURE__ */ ${queryCodec(name)}(${property}${rest})`];
}

function multipartProperty({
  property,
  contentType,
}: Content["encoding"][number]): readonly (readonly [string, Code])[] {
  // Of several types that a part may have, the file says which it is.
  if (contentType === undefined || /[,*]/.test(contentType)) return [];
  return [[property, object([["contentType", contentType]])]];
}
