import type { Content } from "../../model/api.js";
import { hasTextEvents } from "../../model/text-events.js";
import type { Json } from "../../read/document.js";
import { isObject } from "../../read/json-object.js";

/** What stands for a range of media types where one has to be named. */
const usual: Readonly<Record<string, string>> = {
  "*": "application/octet-stream",
  application: "application/octet-stream",
  audio: "audio/mpeg",
  image: "image/png",
  text: "text/plain",
  video: "video/mp4",
};

/** A media type of an answer; of a range, a common member. */
export function mediaTypeOf({ mediaType }: Content): string {
  const [family = ""] = mediaType.split("/");
  if (!mediaType.includes("*")) return mediaType;
  return Object.hasOwn(usual, family) ? usual[family]! : "application/octet-stream";
}

/** A value as the body of an answer. */
export function encodeAnswer(content: Content, value: Json | undefined): string {
  const { codec, mediaType } = content;
  if (value === undefined || codec === "empty") return "";
  switch (codec) {
    case "json":
      return JSON.stringify(value);
    case "ndjson":
      return [value]
        .flat()
        .map((item) => `${JSON.stringify(item)}\n`)
        .join("");
    case "eventStream":
      return [value]
        .flat()
        .map((item) =>
          content.events ? wholeEventOf(item, content.events) : dataOf(content, item),
        )
        .join("");
    case "form":
      return isObject(value) ? formOf(value) : plain(value);
    default:
      return mediaType.includes("xml") && typeof value !== "string"
        ? `<value>${escapeXml(plain(value))}</value>`
        : plain(value);
  }
}

function dataOf(content: Content, item: Json): string {
  return eventOf(hasTextEvents(content) ? plain(item) : JSON.stringify(item));
}

function wholeEventOf(item: Json, { texts }: NonNullable<Content["events"]>): string {
  const { event, data = null, id, retry } = isObject(item) ? item : { data: item };
  const isText = texts === "all" || (typeof event === "string" && texts.includes(event));
  const lines = Object.entries({ event, id, retry }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${plain(value).replaceAll(/[\r\n\0]/g, " ")}\n`],
  );
  return `${lines.join("")}${eventOf(isText ? plain(data) : JSON.stringify(data))}`;
}

function eventOf(data: string): string {
  return `data: ${data.replaceAll(/\r\n?|\n/g, "\ndata: ")}\n\n`;
}

function formOf(value: Readonly<Record<string, Json>>): string {
  const pairs = Object.entries(value).map(
    ([name, each]) => [name, plain(each)] as [string, string],
  );
  return new URLSearchParams(pairs).toString();
}

function plain(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
