import { describe, expect, test, vi } from "vitest";
import {
  AbortError,
  ConnectionError,
  DecodeError,
  eventData,
  eventText,
  events,
  iterable,
  jsonEvents,
  ndjson,
  NotFoundError,
} from "../../templates/runtime/index.js";
import { linesOf } from "../../templates/runtime/answers/lines.js";
import { clientOf, failureOf, op } from "./client.js";
import { json, plain, resetInBody, silentBody } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

const collect = async (items: AsyncIterable<unknown>): Promise<unknown[]> => {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
};

describe("lines, whatever the chunks", () => {
  const bytes = new TextEncoder().encode("a\r\nü\n\nb\rc\r\r\nd");
  test.each([1, 2, 3, 5, 100])("of %i bytes", async (size) => {
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.subarray(at, (at += size)));
      },
    });
    expect(await collect(linesOf(stream))).toEqual(["a", "ü", "", "b", "c", "", "d"]);
  });

  test("a long line of many chunks", async () => {
    let count = 20_000;
    const chunk = new TextEncoder().encode("x".repeat(100));
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (count-- > 0) controller.enqueue(chunk);
        else controller.close();
      },
    });
    expect(((await collect(linesOf(stream))) as string[]).map(({ length }) => length)).toEqual([
      2_000_000,
    ]);
  });
});

describe("sequences", () => {
  const lines = op<any>({ answer: ndjson, extend: iterable });

  test("NDJSON, iterated directly or after awaiting", async () => {
    await using server = await faultServer(plain(200, '{"a":1}\n\n{"a":2}\r\n[3]'));
    const want = [{ a: 1 }, { a: 2 }, [3]];
    expect(await collect(lines(clientOf(server.url), {}))).toEqual(want);
    expect(await collect(await lines(clientOf(server.url), {}))).toEqual(want);
  });

  test("a sequence of RFC 7464", async () => {
    await using server = await faultServer(plain(200, '\x1e{"a":1}\n\x1e\x1e2\n\x1e'));
    expect(await collect(lines(clientOf(server.url), {}))).toEqual([{ a: 1 }, 2]);
    expect(server.received[0]!.headers.accept).toContain("application/json-seq");
  });

  test("a line that is no JSON", async () => {
    await using server = await faultServer(plain(200, '1\n{"a"\n2'));
    const error = await failureOf(collect(lines(clientOf(server.url), {})));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.text).toBe('{"a"');
  });

  test("events", async () => {
    const stream =
      "\uFEFF: comment\nid: 1\nevent: add\ndata: a\ndata:  b\n\ndata\n\nretry: 10\nretry: x\nid: 2\0\ndata:c:d\nodd: 1\n\nevent: none\n\ndata: lost";
    await using server = await faultServer(plain(200, stream));
    const get = op<any>({ answer: events, extend: iterable });
    expect(await collect(get(clientOf(server.url), {}))).toEqual([
      { event: "add", data: "a\n b", id: "1" },
      { event: "message", data: "", id: "1" },
      { event: "message", data: "c:d", id: "1", retry: 10 },
    ]);
    expect(server.received[0]!.headers.accept).toBe("text/event-stream");
  });

  test("JSON in events, up to [DONE]", async () => {
    await using server = await faultServer(
      plain(200, 'data: {"a":1}\n\ndata: [DONE]\n\ndata: {\n\n'),
    );
    const get = op<any>({ answer: eventData, extend: iterable });
    expect(await collect(get(clientOf(server.url), {}))).toEqual([{ a: 1 }]);
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
  });

  test("whole events with JSON or text in them, by name", async () => {
    const stream =
      'id: 1\nevent: add\ndata: {"a":1}\n\nevent: say\ndata: [DONE]\n\ndata: 2\n\ndata: [DONE]\n\ndata: {\n\n';
    await using server = await faultServer(plain(200, stream));
    const get = op<any>({ answer: jsonEvents("say"), extend: iterable });
    expect(await collect(get(clientOf(server.url), {}))).toEqual([
      { event: "add", data: { a: 1 }, id: "1" },
      { event: "say", data: "[DONE]", id: "1" },
      { event: "message", data: 2, id: "1" },
    ]);
    expect(server.received[0]!.headers.accept).toBe("text/event-stream");
  });

  test("text in events is no JSON", async () => {
    await using server = await faultServer(
      plain(200, "data: hello\n\ndata: a\ndata: b\n\ndata: [DONE]\n\n"),
    );
    const get = op<any>({ answer: eventText, extend: iterable });
    expect(await collect(get(clientOf(server.url), {}))).toEqual(["hello", "a\nb"]);
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
  });

  test("items come as they are sent; leaving early ends the connection", async () => {
    await using server = await faultServer((answer) => {
      answer.writeHead(200);
      answer.write("1\n2\n");
    });
    for await (const item of lines(clientOf(server.url), {})) if (item == 2) break;
    await vi.waitFor(() => expect(server.waiting()).toBe(0));
  });

  test("an error, a fault, and the caller's signal", async () => {
    await using missing = await faultServer(json(404, {}));
    expect(await failureOf(collect(lines(clientOf(missing.url), {})))).toBeInstanceOf(
      NotFoundError,
    );
    await using broken = await faultServer(resetInBody());
    expect(await failureOf(collect(lines(clientOf(broken.url), {})))).toBeInstanceOf(
      ConnectionError,
    );
    await using silent = await faultServer(silentBody);
    const controller = new AbortController();
    const failure = failureOf(
      collect(lines(clientOf(silent.url), {}, { signal: controller.signal })),
    );
    await vi.waitFor(() => expect(silent.received).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    expect(await failure).toBeInstanceOf(AbortError);
  });
});
