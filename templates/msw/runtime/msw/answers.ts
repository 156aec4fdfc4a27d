import { HttpResponse } from "msw";
import { sourceOf, within, type Fake } from "./data/source.js";
import type { AnswerDefinition, Definition } from "./definition.js";
import type { ReplyOptions } from "./types.js";

/** What is documented of a status: it alone, its hundred, or all others. */
export function answerTo(
  { answers }: Definition,
  status: number,
): AnswerDefinition {
  return (
    answers[status] ??
    answers[`${Math.trunc(status / 100)}XX`] ??
    answers["default"] ??
    {}
  );
}

/** The status that an operation usually answers with: of success, where there is one. */
export function usualStatus({ answers }: Definition): number {
  const statuses = Object.keys(answers);
  const usual =
    statuses.find((status) => status.startsWith("2")) ??
    // Some operations only say that they are not allowed.
    ["default", "405"].find((status) => statuses.includes(status)) ??
    statuses[0] ??
    "200";
  return Number(usual.replace("default", "200").replace("XX", "00"));
}

/** A body of an answer. Without a seed what the document shows, else made. */
export function bodyOf(
  { id }: Definition,
  { body, examples = [], sequence }: AnswerDefinition,
  seed?: number,
): unknown {
  if (seed === undefined && examples.length > 0) return examples[0];
  const source = within(sourceOf(seed ?? 1), id);
  if (sequence && body)
    return [0, 1, 2].map((index) => body(within(source, index)));
  return body?.(source);
}

/** Makes the answer. */
export function respond(
  status: number,
  { type, sequence, texts, headers }: AnswerDefinition,
  body: unknown,
  options: ReplyOptions = {},
): Response {
  const all = new Headers();
  for (const [name, fake] of Object.entries(headers ?? {}))
    all.set(name, headerText(name, fake));
  const hasBody =
    body !== undefined && status > 199 && ![204, 205, 304].includes(status);
  // A range of media types is no media type.
  const media = type?.replace(/^.*\*.*$/, "application/octet-stream");
  if (hasBody) all.set("content-type", media ?? "application/json");
  for (const [name, value] of Object.entries(options.headers ?? {}))
    all.set(name, value);
  const sent = hasBody ? contentOf(body, media, sequence, texts) : null;
  return new HttpResponse(sent, { status, headers: all });
}

function contentOf(
  body: unknown,
  media = "application/json",
  sequence?: AnswerDefinition["sequence"],
  texts?: readonly string[],
): BodyInit {
  if (sequence && Array.isArray(body))
    return body
      .map((item) => {
        if (sequence == "lines") return `${JSON.stringify(item)}\n`;
        if (sequence == "wholeEvents") return wholeEventOf(item, texts);
        return eventOf(sequence == "texts" ? `${item}` : JSON.stringify(item));
      })
      .join("");
  const isJson = /json/.test(media);
  if (!isJson && (typeof body == "string" || isBytes(body)))
    return body as BodyInit;
  return isBytes(body) ? (body as BodyInit) : JSON.stringify(body);
}

const wholeEventOf = (
  { event, data, id, retry }: Readonly<Record<string, unknown>>,
  texts?: readonly string[],
): string => {
  const isText = texts?.includes(`${event}`) ?? true;
  const lines = Object.entries({ event, id, retry }).map(([name, value]) =>
    value === undefined
      ? ""
      : `${name}: ${`${value}`.replaceAll(/[\r\n\0]/g, " ")}\n`,
  );
  return (
    lines.join("") + eventOf(isText ? `${data}` : JSON.stringify(data ?? null))
  );
};

const eventOf = (data: string): string =>
  `data: ${data.replaceAll(/\r\n?|\n/g, "\ndata: ")}\n\n`;

const isBytes = (body: unknown): boolean =>
  body instanceof Blob ||
  body instanceof ArrayBuffer ||
  body instanceof ReadableStream ||
  ArrayBuffer.isView(body);

/** Callers who are told to come back later should not be kept waiting. */
const headerText = (name: string, fake: Fake): string =>
  name.toLowerCase() == "retry-after"
    ? "0"
    : `${fake(within(sourceOf(1), name))}`;
