import {
  code,
  hasTextEvents,
  join,
  object,
  type Code,
  type Content,
  type Operation,
  type Printable,
} from "quillgen/template";
import { isSequence, onlyRedirects, redirects, successContents } from "../types/index.js";
import { pure } from "./pure.js";
import { runtimeValue } from "./runtime.js";

const plain = (name: string) => runtimeValue("answers/plain.ts", name);
const streams = (name: string) => runtimeValue("answers/streams.ts", name);
const bytes = runtimeValue("answers/download.ts", "bytes");
const download = runtimeValue("answers/download.ts", "download");
const chooseAnswer = plain("chooseAnswer");
const follow = runtimeValue("follow.ts", "follow");

/** Members of the definition that say how success answers are read, and where. */
export function answerMembers(op: Operation): readonly (readonly [string, Printable])[] {
  const members = readingMembers(op);
  return redirects(op) || isDownload(op) ? [...members, ["fetch", follow]] : members;
}

/** Whether what comes back is bytes and nothing else. */
export function isDownload(op: Operation): boolean {
  const contents = successContents(op);
  return onlyRedirects(op) || (contents.length > 0 && contents.every(isBinary));
}

const isBinary = ({ codec }: Content): boolean => codec === "binary";

function readingMembers(op: Operation): readonly (readonly [string, Printable])[] {
  if (onlyRedirects(op)) return downloadMembers("*/*");
  const successes = op.answers.filter((answer) => answer.success);
  if (successes.length === 0) return [["answer", plain("anything")]];
  const contents = distinctContents(successContents(op));
  const hasEmpty = successes.some((answer) => answer.contents.length === 0);
  const codecs = new Set(contents.map((content) => content.codec));
  if (contents.length === 0) {
    // 204 and 205 never have a body, so that nothing need be said of them.
    const isClear = successes.every(({ status }) => status === "204" || status === "205");
    return isClear ? [] : [["answer", plain("empty")]];
  }
  if (codecs.size === 1) {
    const accept = contents.map(({ mediaType }) => mediaType).join(", ");
    const isUsual = accept === "application/json";
    switch (contents[0]!.codec) {
      case "json":
        if (isUsual && !hasEmpty) return [];
        return [["answer", pure(plain("optionalJson"), isUsual ? undefined : accept)]];
      case "binary":
        return downloadMembers(accept);
      case "ndjson":
      case "eventStream":
        return [
          ["answer", reader(contents[0]!)],
          ["extend", streams("iterable")],
        ];
      case "empty":
        return [["answer", plain("empty")]];
      default:
        return [["answer", pure(plain("text"), accept === "text/plain" ? undefined : accept)]];
    }
  }
  // 204 and 205 are told by their status; any other answer without a body calls itself nothing.
  const isNameless = successes.some(
    ({ status, contents }) => contents.length === 0 && status !== "204" && status !== "205",
  );
  const byType = [
    ...contents.map((content) => [content.mediaType, reader(content)] as const),
    ...(isNameless ? [["", code`${plain("empty")}`] as const] : []),
  ];
  const answer = ["answer", pure(chooseAnswer, object(byType))] as const;
  return contents.every(isSequence) ? [answer, ["extend", streams("iterable")]] : [answer];
}

function downloadMembers(accept: string): readonly (readonly [string, Printable])[] {
  return [
    ["answer", pure(bytes, accept === "*/*" ? undefined : accept)],
    ["extend", download],
  ];
}

/** Reads one media type among several. */
function reader(content: Content): Code {
  switch (content.codec) {
    case "json":
      return code`${plain("jsonAnswer")}`;
    case "binary":
      return pure(bytes);
    case "ndjson":
      return code`${streams("ndjson")}`;
    case "eventStream":
      return eventReader(content);
    case "empty":
      return code`${plain("empty")}`;
    default:
      return pure(plain("text"), content.mediaType);
  }
}

function eventReader(content: Content): Code {
  const { events } = content;
  if (events === undefined) {
    return code`${streams(hasTextEvents(content) ? "eventText" : "eventData")}`;
  }
  if (events.texts === "all") return code`${streams("events")}`;
  return code`/* @__PURE__ */ ${streams("jsonEvents")}(${join([...events.texts], ", ")})`;
}

/** Each media type once. JSON is asked for first: of what the document offers, it is what a program can read. */
function distinctContents(contents: readonly Content[]): readonly Content[] {
  const isJson = ({ codec, mediaType }: Content): boolean =>
    codec === "json" && !mediaType.startsWith("text/plain");
  const ordered = [...contents.filter(isJson), ...contents.filter((content) => !isJson(content))];
  return ordered.filter(
    ({ mediaType }, index) => ordered.findIndex((other) => other.mediaType === mediaType) === index,
  );
}
