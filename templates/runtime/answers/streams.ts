import type { AnswerCodec, Extend } from "../codec.js";
import { linesOf } from "./lines.js";
import { parseJson } from "../read-answer.js";
import { watched } from "./watched.js";

/** Lets a call whose answer is a sequence be iterated without awaiting it first. */
export const iterable: Extend = (call) => {
  Object.assign(call, {
    async *[Symbol.asyncIterator]() {
      yield* (await call) as AsyncIterable<unknown>;
    },
  });
};

/** JSON values, one a line; what RFC 7464 puts before each is passed over. */
export const ndjson: AnswerCodec = {
  accept: "application/x-ndjson, application/jsonl, application/json-seq",
  async *read(response, reading) {
    for await (const line of linesOf(watched(response, reading))) {
      const json = line.replaceAll("\x1e", "").trim();
      if (json) yield parseJson(json, reading);
    }
  },
};

/** One event of an event stream. */
export interface ServerSentEvent {
  /** Default `message`. */
  readonly event: string;
  readonly data: string;
  /** The last id that the stream gave. */
  readonly id?: string;
  /** Milliseconds that the server asks to wait before asking again. */
  readonly retry?: number;
}

async function* eventsOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  let event = "";
  let data: string[] = [];
  let id: string | undefined;
  let retry: number | undefined;
  for await (const line of linesOf(stream)) {
    if (!line) {
      if (data.length)
        yield {
          event: event || "message",
          data: data.join("\n"),
          ...(id !== undefined && { id }),
          ...(retry !== undefined && { retry }),
        };
      event = "";
      data = [];
      continue;
    }
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line)!;
    if (field == "data") data.push(value!);
    else if (field == "event") event = value!;
    else if (field == "id" && !value!.includes("\0")) id = value!;
    else if (field == "retry" && /^\d+$/.test(value!)) retry = +value!;
  }
}

/** The events of a stream (HTML standard, section 9.2.6); an event that broke off is dropped. */
export const events: AnswerCodec = {
  accept: "text/event-stream",
  read: (response, reading) => eventsOf(watched(response, reading)),
};

/** The same with their data read as JSON, but for those of the given names, which hold plain text. */
export const jsonEvents = (...texts: string[]): AnswerCodec => ({
  accept: "text/event-stream",
  async *read(response, reading) {
    for await (const event of eventsOf(watched(response, reading))) {
      const isText = texts.includes(event.event);
      if (!isText && event.data == "[DONE]") return;
      yield isText ? event : { ...event, data: parseJson(event.data, reading) };
    }
  },
});

async function* dataOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  for await (const { data } of eventsOf(stream)) {
    if (data == "[DONE]") return;
    yield data;
  }
}

/** The JSON in the data of each event; `[DONE]`, which some services send at the end, ends it. */
export const eventData: AnswerCodec = {
  accept: "text/event-stream",
  async *read(response, reading) {
    for await (const data of dataOf(watched(response, reading)))
      yield parseJson(data, reading);
  },
};

/** The same of data that are plain text. */
export const eventText: AnswerCodec = {
  accept: "text/event-stream",
  read: (response, reading) => dataOf(watched(response, reading)),
};
